/** Sessions as people and staff see and end them. */
@NullMarked
package io.liaison.access.opensession;

import org.jspecify.annotations.NullMarked;
