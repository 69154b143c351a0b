/** Refusals, which any layer may throw, and failures as the log may name them. */
@NullMarked
package io.liaison.platform.problem;

import org.jspecify.annotations.NullMarked;
