/**
 * Work that is begun again and again, and what becomes of it.
 */
@NullMarked
package io.liaison.bench.load;

import org.jspecify.annotations.NullMarked;
