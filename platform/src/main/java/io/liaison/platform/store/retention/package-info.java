/**
 * How long log-like records are kept, and their end.
 */
@NullMarked
package io.liaison.platform.store.retention;

import org.jspecify.annotations.NullMarked;
