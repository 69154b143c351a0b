package io.liaison.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;

/**
 * Waiting events as Kafka records: CloudEvents 1.0 in binary mode, keyed by the
 * aggregate's id.
 */
record EventRecords(String serviceName) {

	ProducerRecord<String, byte[]> record(String subject, Document event) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(text(event, "topic"), subject,
				text(event, "data").getBytes(StandardCharsets.UTF_8));
		String type = text(event, "type");
		Instant time = event.getDate("t").toInstant();
		Headers headers = record.headers();
		add(headers, "ce_specversion", "1.0");
		add(headers, "ce_id", text(event, "id"));
		add(headers, "ce_source", "/" + this.serviceName);
		add(headers, "ce_type", type);
		add(headers, "ce_subject", subject);
		add(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(time));
		add(headers, "ce_sequence", String.valueOf(event.get("q", Number.class).longValue()));
		add(headers, "ce_dataschema", schema(type));
		add(headers, "content-type", "application/json");
		if (event.containsKey("tp")) {
			add(headers, "traceparent", text(event, "tp"));
		}
		return record;
	}

	/**
	 * {@code io.liaison.contacts.contact-linked.v1} is in
	 * contract/contacts/contact-linked.v1, whoever publishes it.
	 */
	private static String schema(String type) {
		String path = type.substring("io.liaison.".length()).replaceFirst("[.]", "/");
		return "https://liaison.example/contract/" + path + ".schema.json";
	}

	private static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(Document event, String field) {
		return event.getString(field);
	}

}
