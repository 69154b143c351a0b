package io.liaison.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import io.liaison.platform.store.outbox.EventJson;
import org.springframework.messaging.Message;

/**
 * CloudEvents 1.0 in Kafka's binary mode: the attributes are headers {@code ce_…}, the
 * value is the data.
 *
 * @param headers the attributes by header name
 */
record CloudEvents(Map<String, String> headers, byte[] value) {

	static CloudEvents of(Message<?> message) {
		Map<String, String> headers = new TreeMap<>();
		message.getHeaders().forEach((name, value) -> {
			if (name.startsWith("ce_") && value instanceof byte[] bytes) {
				headers.put(name, new String(bytes, StandardCharsets.UTF_8));
			}
			else if (name.startsWith("ce_") && value instanceof String text) {
				headers.put(name, text);
			}
		});
		return new CloudEvents(headers, message.getPayload() instanceof byte[] bytes ? bytes : new byte[0]);
	}

	/**
	 * @throws RuntimeException when an attribute is missing or unreadable, or the data is
	 * no JSON
	 */
	IncomingEvent event() {
		return new IncomingEvent(header("ce_source"), header("ce_type"), header("ce_subject"),
				Long.parseLong(header("ce_sequence")), Instant.parse(header("ce_time")), EventJson.read(this.value));
	}

	private String header(String name) {
		String value = this.headers.get(name);
		if (value == null) {
			throw new IllegalArgumentException("no header " + name);
		}
		return value;
	}

}
