/**
 * The indexes that queries use, and the queries that are made for them.
 */
@NullMarked
package io.liaison.platform.store.index;

import org.jspecify.annotations.NullMarked;
