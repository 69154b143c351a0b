package io.liaison.contacts.roster.operation;

import java.util.List;
import java.util.Map;

import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Gives a contact its place in the account: exactly these roles, and those that every
 * link carries (D26).
 *
 * @param emailId the address to use, none to keep the one in use
 * @param roles ids
 * @param permissions those chosen of roles, by their ids (M16); all of those that are not
 * named; none to leave it as it is
 */
@JsonTypeName("set-roles")
public record SetRoles(@NotBlank @Size(max = 64) String contactId, @Nullable @Size(max = 64) String emailId,
		@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> roles,
		@Nullable Map<String, @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String>> permissions)
		implements
			RequestedOperation {

	public SetRoles(String contactId, @Nullable String emailId, List<String> roles) {
		this(contactId, emailId, roles, null);
	}

	/** The same through that address. */
	public SetRoles through(String address) {
		return new SetRoles(this.contactId, address, this.roles, this.permissions);
	}

	@Override
	public List<String> given() {
		return this.roles;
	}

	@Override
	public List<String> addresses() {
		return (this.emailId != null) ? List.of(this.emailId) : List.of();
	}

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		List<String> all = terms.withAlways(this.roles);
		return before.with(before.link(this.contactId)
			.map((link) -> link.with((this.emailId != null) ? this.emailId : link.emailId(), all, revision))
			.orElseGet(() -> Link.of(this.contactId, this.emailId, all, revision, null))
			.choosing(this.permissions));
	}

}
