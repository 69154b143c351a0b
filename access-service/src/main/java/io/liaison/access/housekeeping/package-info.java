/** Removes by age what has expired. */
@NullMarked
package io.liaison.access.housekeeping;

import org.jspecify.annotations.NullMarked;
