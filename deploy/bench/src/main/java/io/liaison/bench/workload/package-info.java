/**
 * What services of the bench store, tell and read, and the same by the bare driver.
 */
@NullMarked
package io.liaison.bench.workload;

import org.jspecify.annotations.NullMarked;
