package io.liaison.contacts.roster.operation;

import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;

/**
 * Takes a contact's place in the account out of use, or into use again (C3); roles and
 * address stay.
 */
public record SetActive(String contactId, boolean active) implements AccountOperation {

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		return before.link(this.contactId)
			.map((link) -> before.with(link.standing(this.active, revision)))
			.orElse(before);
	}

}
