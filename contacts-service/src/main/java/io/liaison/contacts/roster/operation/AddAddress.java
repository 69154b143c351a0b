package io.liaison.contacts.roster.operation;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.roster.Proposal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Gives a contact one more address (T44).
 *
 * @param address in what people ask for
 * @param emailId empty until there is one
 */
@JsonTypeName("add-address")
public record AddAddress(@NotBlank @Size(max = 64) String contactId, @Nullable @Size(max = 254) String address,
		@Size(max = 64) String emailId) implements RequestedOperation {

	public AddAddress {
		emailId = Objects.requireNonNullElse(emailId, "");
	}

	@Override
	public AddAddress identified(OperationIds ids) {
		EmailAddress valid = new EmailAddress((this.address != null) ? this.address : "");
		return new AddAddress(this.contactId, valid.value(), ids.emailId(this.contactId, valid));
	}

	@Override
	public AddAddress withoutValues() {
		return new AddAddress(this.contactId, null, this.emailId);
	}

	@Override
	public Proposal proposal() {
		return (this.address != null) ? Proposal.of(this.emailId, this.address) : Proposal.NONE;
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
		return List.of(this.emailId);
	}

}
