package io.liaison.contacts.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gives a contact its place in the account: exactly these roles, and those that every
 * link carries (D26).
 *
 * @param emailId the address to use, none to keep the one in use
 * @param roles ids
 */
public record SetRoles(String contactId, @Nullable String emailId, List<String> roles) implements AccountOperation {

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		List<String> all = terms.withAlways(this.roles);
		return before.with(before.link(this.contactId)
			.map((link) -> link.with((this.emailId != null) ? this.emailId : link.emailId(), all, revision))
			.orElseGet(() -> Link.of(this.contactId, this.emailId, all, revision, null)));
	}

}
