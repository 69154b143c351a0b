/**
 * What fails in the store and passes: telling it, trying again, waiting for it, and the
 * places at which tests make it happen.
 */
@NullMarked
package io.liaison.platform.store.failure;

import org.jspecify.annotations.NullMarked;
