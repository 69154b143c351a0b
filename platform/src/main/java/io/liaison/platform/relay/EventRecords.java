package io.liaison.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.bson.BsonDocument;

/**
 * Waiting events as Kafka records: CloudEvents 1.0 in binary mode, keyed by the
 * aggregate's id.
 */
record EventRecords(String serviceName) {

	ProducerRecord<String, byte[]> record(String subject, BsonDocument event) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(text(event, "topic"), subject,
				text(event, "data").getBytes(StandardCharsets.UTF_8));
		String type = text(event, "type");
		Instant time = Instant.ofEpochMilli(event.getDateTime("t").getValue());
		Headers headers = record.headers();
		add(headers, "ce_specversion", "1.0");
		add(headers, "ce_id", text(event, "id"));
		add(headers, "ce_source", "/" + this.serviceName);
		add(headers, "ce_type", type);
		add(headers, "ce_subject", subject);
		add(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(time));
		add(headers, "ce_sequence", String.valueOf(event.getNumber("q").longValue()));
		add(headers, "ce_dataschema", schema(type));
		add(headers, "content-type", "application/json");
		if (event.containsKey("tp")) {
			add(headers, "traceparent", text(event, "tp"));
		}
		return record;
	}

	/**
	 * {@code io.liaison.contacts.contact-linked.v1} is in
	 * contract/contacts/contact-linked.v1.
	 */
	private String schema(String type) {
		String shortType = type.substring(type.indexOf('.', "io.liaison.".length()) + 1);
		return "https://liaison.example/contract/" + this.serviceName + "/" + shortType + ".schema.json";
	}

	private static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(BsonDocument event, String field) {
		return event.getString(field).getValue();
	}

}
