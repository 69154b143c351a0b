package io.liaison.notification.notification;

import java.time.Instant;

import io.liaison.platform.command.Ids;
import io.liaison.platform.consumer.IncomingEvent;

/**
 * The event that something follows.
 *
 * @param subject id of the aggregate it happened to
 * @param at when it happened
 */
public record Cause(String source, String type, String subject, long sequence, Instant at) {

	public static Cause of(IncomingEvent event) {
		return new Cause(event.source(), event.type(), event.subject(), event.sequence(), event.time());
	}

	/** The same id for the same cause, name of a notification type and further parts. */
	public String derivedId(String kind, String... further) {
		return Ids.derived(kind, this.source, this.subject, Long.toString(this.sequence), String.join("/", further));
	}

}
