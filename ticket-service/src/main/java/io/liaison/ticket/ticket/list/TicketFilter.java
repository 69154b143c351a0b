package io.liaison.ticket.ticket.list;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.store.index.WordQuery;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.PageRequest;
import io.liaison.ticket.ticket.TicketCategory;
import io.liaison.ticket.ticket.TicketStatus.WaitingFor;
import io.liaison.ticket.ticket.TicketStatus;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.CriteriaDefinition;

/**
 * Which tickets a list shows: what is asked for, within what the caller may see (D26).
 *
 * @param openedBy a contact, none for tickets of everybody
 * @param assignee a contact, {@value #NOBODY} for those that nobody has
 * @param closed whether those that are closed, or those that are not
 * @param query beginnings of words of the subject
 */
public record TicketFilter(@Nullable String accountId, @Nullable String openedBy, @Nullable String assignee,
		@Nullable TicketStatus status, @Nullable Boolean closed, @Nullable WaitingFor waitingFor,
		@Nullable String category, @Nullable String query) implements CriteriaDefinition {

	private static final String NOBODY = "none";

	private static final String ME = "me";

	/**
	 * @throws Refusal NOT_FOUND for an account that is not the caller's
	 */
	public TicketFilter within(boolean mine, Caller caller) {
		boolean insider = caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM;
		if (!insider && this.accountId != null && !this.accountId.equals(caller.accountId())) {
			throw Refusal.notFound("account");
		}
		boolean own = mine || !caller.may("tickets.read-all");
		return new TicketFilter(insider ? this.accountId : known(caller.accountId()),
				own ? known(caller.contactId()) : null,
				ME.equals(this.assignee) ? known(caller.contactId()) : this.assignee, this.status, this.closed,
				this.waitingFor, this.category, this.query);
	}

	/** Side by side and the most telling first: some engines take the first index. */
	@Override
	public Document getCriteriaObject() {
		Document criteria = new Document();
		WordQuery.filter(this.query, "state.found.").forEach((words) -> criteria.putAll(words.getCriteriaObject()));
		put(criteria, "state.openedBy.contactId", this.openedBy);
		put(criteria, "state.accountId", this.accountId);
		if (this.assignee != null) {
			criteria.put("state.assignee", this.assignee.equals(NOBODY) ? null : this.assignee);
		}
		if (this.status != null || this.closed != null || this.waitingFor != null) {
			Set<String> names = statuses().stream().map(TicketStatus::name).collect(Collectors.toSet());
			criteria.put("state.status",
					(names.size() == 1) ? names.iterator().next() : new Document("$in", names.stream().toList()));
		}
		if (this.category != null) {
			criteria.put("state.category", TicketCategory.stored(this.category));
		}
		return criteria;
	}

	@Override
	public @Nullable String getKey() {
		return null;
	}

	public Cursor cursor(PageRequest request) {
		return request.within("tickets", this.accountId, this.openedBy, this.assignee, name(this.status),
				(this.closed != null) ? this.closed.toString() : null, name(this.waitingFor), this.category,
				this.query);
	}

	private Set<TicketStatus> statuses() {
		Set<TicketStatus> all = EnumSet.allOf(TicketStatus.class);
		if (this.status != null) {
			all.retainAll(Set.of(this.status));
		}
		if (this.closed != null) {
			all.removeIf((each) -> (each == TicketStatus.CLOSED) != this.closed);
		}
		if (this.waitingFor != null) {
			all.retainAll(TicketStatus.of(this.waitingFor));
		}
		return all;
	}

	private static void put(Document criteria, String path, @Nullable String value) {
		if (value != null) {
			criteria.put(path, value);
		}
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static String known(@Nullable String claim) {
		if (claim == null) {
			throw Refusal.forbidden("This needs a token that says who acts for which account.");
		}
		return claim;
	}

}
