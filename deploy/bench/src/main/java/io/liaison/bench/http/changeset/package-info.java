/**
 * Changes of many contacts that are asked for as one.
 */
@NullMarked
package io.liaison.bench.http.changeset;

import org.jspecify.annotations.NullMarked;
