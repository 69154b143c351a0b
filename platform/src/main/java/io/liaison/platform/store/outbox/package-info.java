/**
 * What aggregates tell the outside, and the events that wait in their documents until the
 * relay has published them.
 */
@NullMarked
package io.liaison.platform.store.outbox;

import org.jspecify.annotations.NullMarked;
