package io.liaison.contacts.history;

import java.time.Instant;
import java.util.List;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Cause;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.store.outbox.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it is told, before it is compared with what was known.
 *
 * @param event with no changes yet
 * @param changed names of members, as told
 * @param facts what is so after it
 */
public record Happened(HistoryKind kind, String id, Entry event, List<String> changed, Facts facts) {

	/**
	 * @throws IllegalArgumentException when it does not carry the state
	 */
	static Happened of(HistoryKind kind, IncomingEvent event) {
		JsonNode data = event.data();
		JsonNode state = data.path(kind.member());
		if (!state.isObject()) {
			throw new IllegalArgumentException("an event without the state");
		}
		Entry entry = new Entry(event.sequence(), event.time(), event.type(), as(data.path("by"), Actor.class),
				as(data.path("cause"), Cause.class), text(data.path("request")), text(data.path("ticket")),
				as(data.path("approver"), Actor.class), List.of());
		List<String> changed = data.path("changed").valueStream().map((name) -> name.asString("")).toList();
		return new Happened(kind, event.subject(), entry, changed, Facts.of(kind, state));
	}

	String history() {
		return this.kind.of(this.id);
	}

	long sequence() {
		return this.event.sequence();
	}

	/** The event after what was known before it, and what it changed. */
	Entry after(Past before) {
		Instant at = this.event.at().isBefore(before.at()) ? before.at() : this.event.at();
		List<String> named = this.facts.all().isEmpty() ? this.changed
				: this.changed.stream().filter(this.kind::withholds).toList();
		return this.event.with(at, new Facts(before.facts()).changesTo(this.facts, named));
	}

	/** Whether it says that nothing is left of a person. */
	boolean erases() {
		return this.kind == HistoryKind.CONTACT && !this.facts.all().containsKey("givenName")
				&& !this.facts.all().containsKey("familyName");
	}

	/** Without what it says of the person. */
	Happened withoutValues() {
		return new Happened(this.kind, this.id, this.event, this.changed, Facts.NONE);
	}

	private static <T> @Nullable T as(JsonNode node, Class<T> type) {
		return node.isObject() ? EventJson.as(node, type) : null;
	}

	private static @Nullable String text(JsonNode node) {
		return node.isString() ? node.asString() : null;
	}

}
