/**
 * The topics that a service publishes on: declared, made at the start, and found as
 * declared before anything is sent.
 */
@NullMarked
package io.liaison.platform.relay.topic;

import org.jspecify.annotations.NullMarked;
