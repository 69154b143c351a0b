/** Of whom a second factor is demanded. */
@NullMarked
package io.liaison.access.policy;

import org.jspecify.annotations.NullMarked;
