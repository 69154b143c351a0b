package io.liaison.contacts.roster.operation;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.roster.Proposal;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Puts another address in the place of one (T49): access to the account is kept until the
 * new one is in use (C13).
 *
 * @param emailId of the one that goes
 * @param address the new one, in what people ask for
 * @param replacement its e-mail id, empty until there is one
 */
@JsonTypeName("replace-address")
public record ReplaceAddress(@NotBlank @Size(max = 64) String contactId, @NotBlank @Size(max = 64) String emailId,
		@Nullable @Size(max = 254) String address, @Size(max = 64) String replacement) implements RequestedOperation {

	public ReplaceAddress {
		replacement = Objects.requireNonNullElse(replacement, "");
	}

	@Override
	public ReplaceAddress identified(OperationIds ids) {
		EmailAddress valid = new EmailAddress((this.address != null) ? this.address : "");
		return new ReplaceAddress(this.contactId, this.emailId, valid.value(), ids.emailId(this.contactId, valid));
	}

	@Override
	public ReplaceAddress withoutValues() {
		return new ReplaceAddress(this.contactId, this.emailId, null, this.replacement);
	}

	@Override
	public Proposal proposal() {
		return (this.address != null) ? Proposal.of(this.replacement, this.address) : Proposal.NONE;
	}

	@Override
	public boolean saysOfPersons() {
		return true;
	}

	@Override
	public boolean needsAuthority() {
		return true;
	}

	@Override
	public List<String> addresses() {
		return List.of(this.emailId, this.replacement);
	}

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		return before.link(this.contactId)
			.map((link) -> before.with(link.readdressed(this.emailId, this.replacement, revision)))
			.orElse(before);
	}

}
