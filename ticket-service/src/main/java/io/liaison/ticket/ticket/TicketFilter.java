package io.liaison.ticket.ticket;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.PageRequest;
import org.springframework.data.mongodb.core.query.Criteria;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows: what is asked for, within what the caller may see (D26).
 *
 * @param openedBy a contact, none for tickets of everybody
 */
record TicketFilter(@Nullable String accountId, @Nullable String openedBy, @Nullable TicketStatus status) {

	/**
	 * @throws Refusal NOT_FOUND for an account that is not the caller's
	 */
	static TicketFilter of(@Nullable String accountId, @Nullable TicketStatus status, Caller caller) {
		boolean insider = caller.side() == Side.PROVIDER || caller.side() == Side.SYSTEM;
		if (!insider && accountId != null && !accountId.equals(caller.accountId())) {
			throw Refusal.notFound("account");
		}
		String within = insider ? accountId : known(caller.accountId());
		return new TicketFilter(within, caller.may("tickets.read-all") ? null : known(caller.contactId()), status);
	}

	Criteria criteria() {
		Criteria criteria = new Criteria();
		if (this.accountId != null) {
			criteria = criteria.and("state.accountId").is(this.accountId);
		}
		if (this.openedBy != null) {
			criteria = criteria.and("state.openedBy.contactId").is(this.openedBy);
		}
		if (this.status != null) {
			criteria = criteria.and("state.status").is(this.status.name());
		}
		return criteria;
	}

	Cursor cursor(PageRequest request) {
		return request.within("tickets", this.accountId, this.openedBy,
				(this.status != null) ? this.status.name() : null);
	}

	private static String known(@Nullable String claim) {
		if (claim == null) {
			throw Refusal.forbidden("This needs a token that says who acts for which account.");
		}
		return claim;
	}

}
