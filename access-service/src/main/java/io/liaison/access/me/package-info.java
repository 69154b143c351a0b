/** Who am I. */
@NullMarked
package io.liaison.access.me;

import org.jspecify.annotations.NullMarked;
