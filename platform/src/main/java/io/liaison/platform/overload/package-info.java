/**
 * Keeps a process upright when more is asked of it than it can do.
 */
@NullMarked
package io.liaison.platform.overload;

import org.jspecify.annotations.NullMarked;
