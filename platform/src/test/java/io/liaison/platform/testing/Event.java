package io.liaison.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudEvent as it stands on a topic (binary mode).
 */
public record Event(String topic, String key, Map<String, String> headers, String text) {

	static Event of(ConsumerRecord<String, byte[]> record) {
		Map<String, String> headers = StreamSupport.stream(record.headers().spliterator(), false)
			.collect(Collectors.toMap((it) -> it.key(), (it) -> new String(it.value(), StandardCharsets.UTF_8),
					(first, second) -> second));
		String text = (record.value() != null) ? new String(record.value(), StandardCharsets.UTF_8) : "";
		return new Event(record.topic(), record.key(), headers, text);
	}

	public String type() {
		return this.headers.getOrDefault("ce_type", "");
	}

	public String subject() {
		return this.headers.getOrDefault("ce_subject", "");
	}

	public long sequence() {
		return Long.parseLong(this.headers.getOrDefault("ce_sequence", "0"));
	}

	public JsonNode data() {
		return JsonMapper.shared().readTree(this.text);
	}

}
