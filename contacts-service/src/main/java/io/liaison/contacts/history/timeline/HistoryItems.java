package io.liaison.contacts.history.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.liaison.contacts.history.Change;
import io.liaison.contacts.history.Entry;
import io.liaison.contacts.history.Facts;
import io.liaison.contacts.history.Histories;
import io.liaison.contacts.history.HistoryKind;
import io.liaison.contacts.history.Past;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Cause;
import io.liaison.platform.store.outbox.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Histories as the API shows them.
 */
@Component
record HistoryItems(Histories histories) {

	/** The change requests that these carried out, as they are now. */
	Map<String, Past> requests(List<Entry> entries) {
		List<String> ids = entries.stream().map(Entry::request).filter(Objects::nonNull).distinct().toList();
		return this.histories.at(HistoryKind.CHANGE_REQUEST, ids, Instant.MAX);
	}

	/**
	 * @param type of the event
	 */
	record HistoryItem(long sequence, Instant at, String type, @Nullable Actor by, @Nullable Cause cause,
			@Nullable RequestItem request, List<ChangeItem> changes) {

		static HistoryItem of(Entry entry, Map<String, Past> requests) {
			String request = entry.request();
			return new HistoryItem(
					entry.sequence(), entry.at(), entry.type(), entry.by(), entry.cause(), (request != null)
							? RequestItem.of(request, requests.getOrDefault(request, Past.NOTHING), entry) : null,
					entry.changes().stream().flatMap(ChangeItem::of).toList());
		}

	}

	/**
	 * The change request that was carried out.
	 *
	 * @param decidedBy who approved it
	 * @param ownApproval whether that was who asked for it, since nobody else could
	 * @param ticket the ticket that it was asked for with
	 */
	record RequestItem(String id, @Nullable Long number, @Nullable Actor requestedBy, @Nullable Actor decidedBy,
			boolean ownApproval, @Nullable String ticket) {

		static RequestItem of(String id, Past request, Entry entry) {
			boolean approval = request.fact("approval").map(JsonNode::asBoolean).orElse(false);
			// the ticket has the request's id
			String ticket = (entry.ticket() != null || !approval) ? entry.ticket() : id;
			return new RequestItem(id, request.fact("number").map(JsonNode::asLong).orElse(null),
					actor(request, "requestedBy"),
					(entry.approver() != null) ? entry.approver() : actor(request, "decidedBy"),
					request.fact("ownApproval").map(JsonNode::asBoolean).orElse(false), ticket);
		}

		private static @Nullable Actor actor(Past request, String member) {
			return request.fact(member).map((it) -> EventJson.as(it, Actor.class)).orElse(null);
		}

	}

	/**
	 * What changed; without values where they are not kept.
	 *
	 * @param of which element of a list
	 * @param field of the element; absent where it came or went as a whole
	 */
	record ChangeItem(String member, @Nullable String of, @Nullable String field, @Nullable JsonNode before,
			@Nullable JsonNode after) {

		static Stream<ChangeItem> of(Change change) {
			String member = Facts.member(change.fact());
			String key = Facts.key(change.fact());
			JsonNode before = (change.before() != null) ? Facts.value(change.before()) : null;
			JsonNode after = (change.after() != null) ? Facts.value(change.after()) : null;
			if (key == null || before == null || after == null) {
				return Stream.of(new ChangeItem(member, key, null, before, after));
			}
			TreeSet<String> fields = new TreeSet<>(before.propertyNames());
			fields.addAll(after.propertyNames());
			return fields.stream()
				.filter((field) -> !Objects.equals(before.get(field), after.get(field)))
				.map((field) -> new ChangeItem(member, key, field, before.get(field), after.get(field)));
		}

	}

}
