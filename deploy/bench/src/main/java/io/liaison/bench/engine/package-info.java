/**
 * The stores and the brokers to measure on.
 */
@NullMarked
package io.liaison.bench.engine;

import org.jspecify.annotations.NullMarked;
