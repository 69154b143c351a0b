package io.liaison.platform.store.outbox;

/**
 * An event as other services read it.
 *
 * @param topic Kafka topic, owned by this service
 * @param type CloudEvents type, for instance
 * {@code io.liaison.contacts.contact-linked.v1}
 * @param data record of JSON scalars; absent values are left out
 */
public record Publication(String topic, String type, Object data) {
}
