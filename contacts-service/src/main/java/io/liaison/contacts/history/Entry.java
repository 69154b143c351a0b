package io.liaison.contacts.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event in a history.
 *
 * @param sequence its number
 * @param at when it happened, never before the one before it
 * @param by who intended it
 * @param cause the event of another thing that led to it
 * @param request the change request that it carried out
 * @param ticket where the event names one
 * @param approver where the event names one
 */
public record Entry(long sequence, Instant at, String type, @Nullable Actor by, @Nullable Cause cause,
		@Nullable String request, @Nullable String ticket, @Nullable Actor approver, List<Change> changes) {

	private static final int NAMES = 300;

	void applyTo(Map<String, JsonNode> facts, Map<String, EventOrigin> decisions) {
		EventOrigin decision = new EventOrigin(this.sequence, this.at, this.type, this.by, this.request);
		this.changes.forEach((change) -> {
			change.applyTo(facts);
			decisions.put(change.fact(), decision);
		});
	}

	Entry withoutValues() {
		return with(this.at, this.changes.stream().map(Change::withoutValues).toList());
	}

	Entry with(Instant time, List<Change> others) {
		return new Entry(this.sequence, time, this.type, this.by, this.cause, this.request, this.ticket, this.approver,
				others);
	}

	/** How much a document grows by it, in bytes. */
	int size() {
		return NAMES + this.changes.stream().mapToInt(Change::size).sum();
	}

}
