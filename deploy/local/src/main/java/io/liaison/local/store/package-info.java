/**
 * The embedded store: the MongoDB protocol on MVStore files, committed before each reply.
 */
@NullMarked
package io.liaison.local.store;

import org.jspecify.annotations.NullMarked;
