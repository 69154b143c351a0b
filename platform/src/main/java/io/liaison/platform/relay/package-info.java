/**
 * The one publisher of a service: takes waiting events out of the documents and sends
 * them to Kafka.
 */
@NullMarked
package io.liaison.platform.relay;

import org.jspecify.annotations.NullMarked;
