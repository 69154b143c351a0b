/**
 * Reading the events of other services: declared consumers, guarded views, parking of
 * what cannot be handled.
 */
@NullMarked
package io.liaison.platform.consumer;

import org.jspecify.annotations.NullMarked;
