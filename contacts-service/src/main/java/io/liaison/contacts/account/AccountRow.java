package io.liaison.contacts.account;

import java.util.List;

import io.liaison.contacts.role.AccountSide;

/**
 * What a list reads of an account.
 */
record AccountRow(String name, AccountSide side, AccountType type, String programme, boolean active, RosterRow roster) {

	/** Ids of the contacts acting for it. */
	List<String> activeContacts() {
		return this.roster.links().stream().filter(LinkRow::active).map(LinkRow::contactId).toList();
	}

	record RosterRow(List<LinkRow> links) {
	}

	record LinkRow(String contactId, boolean active) {
	}

}
