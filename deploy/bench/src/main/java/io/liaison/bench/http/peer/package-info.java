/**
 * Liaison beside a mature identity provider, under one load generator.
 */
@NullMarked
package io.liaison.bench.http.peer;

import org.jspecify.annotations.NullMarked;
