/**
 * Measuring the same several times on a quiet machine, and the figures that this gives.
 */
@NullMarked
package io.liaison.bench.measurement;

import org.jspecify.annotations.NullMarked;
