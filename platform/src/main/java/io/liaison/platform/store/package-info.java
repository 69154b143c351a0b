/**
 * Aggregates kept one to a document, together with the events that wait to be published.
 */
@NullMarked
package io.liaison.platform.store;

import org.jspecify.annotations.NullMarked;
