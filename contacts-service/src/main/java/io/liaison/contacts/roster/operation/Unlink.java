package io.liaison.contacts.roster.operation;

import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;

/**
 * Takes a contact out of the account (C3).
 */
public record Unlink(String contactId) implements AccountOperation {

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		return before.without(this.contactId);
	}

}
