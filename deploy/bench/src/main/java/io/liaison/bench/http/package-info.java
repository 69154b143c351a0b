/**
 * Figures of everything that {@code deploy/up} starts, asked over HTTP through the
 * gateway as people and programs ask.
 */
@NullMarked
package io.liaison.bench.http;

import org.jspecify.annotations.NullMarked;
