package io.liaison.contacts.roster.operation;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;

import org.jspecify.annotations.Nullable;

/**
 * Links a contact with these roles, or adds them to its link; never takes any away.
 *
 * @param emailId the address to use where none is in use
 * @param roles ids
 * @param origin the import that asks for it
 */
public record AddRoles(String contactId, @Nullable String emailId, List<String> roles,
		String origin) implements AccountOperation {

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		return before.with(before.link(this.contactId)
			.map((link) -> link.with((link.emailId() != null) ? link.emailId() : this.emailId,
					Stream.concat(link.roleIds().stream(), this.roles.stream()).toList(), revision))
			.orElseGet(
					() -> Link.of(this.contactId, this.emailId, terms.withAlways(this.roles), revision, this.origin)));
	}

}
