package io.liaison.platform.consumer;

import java.time.Instant;

import io.liaison.platform.command.Cause;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.outbox.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * An event of another service (CloudEvents 1.0).
 *
 * @param source who says so, for instance {@code /contacts}
 * @param subject id of the aggregate
 * @param sequence its number among the events of the aggregate
 * @param time when it happened
 * @param data the aggregate's whole public state after it, and what changed
 */
public record IncomingEvent(String source, String type, String subject, long sequence, Instant time, JsonNode data) {

	/**
	 * @param form a tolerant record of just the fields that are read
	 * @throws tools.jackson.core.JacksonException when the data does not have that form
	 */
	public <T> T dataAs(Class<T> form) {
		return EventJson.as(this.data, form);
	}

	/**
	 * What this event causes in a consumer, the same when it is delivered again.
	 */
	public Command command(String consumer) {
		return Command.system(Ids.derived(consumer, this.source, this.subject, String.valueOf(this.sequence)))
			.causedBy(cause());
	}

	/** This event, as the cause of others. */
	public Cause cause() {
		return new Cause(this.source, this.subject, this.sequence);
	}

}
