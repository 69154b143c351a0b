package io.liaison.platform.consumer;

import java.time.Instant;
import java.util.Map;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A parked event as it is stored, with its data.
 */
@Document("parked-events")
record StoredEvent(@Id String id, String consumer, Map<String, String> headers, byte[] value, String error,
		String where, Instant at, int attempts) {

	CloudEvents event() {
		return new CloudEvents(this.headers, this.value);
	}

	ParkedEvent shown() {
		return new ParkedEvent(this.id, this.consumer, this.headers, this.error, this.where, this.at, this.attempts);
	}

}
