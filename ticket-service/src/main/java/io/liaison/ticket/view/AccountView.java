package io.liaison.ticket.view;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is read of an account.
 *
 * @param contacts those that are active in it
 */
record AccountView(String name, String side, List<String> contacts) {

	static AccountView of(Account account) {
		List<Link> links = (account.links() != null) ? account.links() : List.of();
		return new AccountView(account.name(), account.side(),
				links.stream().filter(Link::active).map(Link::contactId).toList());
	}

	record Account(String name, String side, @Nullable List<Link> links) {
	}

	record Link(String contactId, boolean active) {
	}

}
