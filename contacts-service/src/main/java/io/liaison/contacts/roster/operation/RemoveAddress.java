package io.liaison.contacts.roster.operation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes away one of the addresses that the account knows of a contact.
 */
@JsonTypeName("remove-address")
public record RemoveAddress(@NotBlank @Size(max = 64) String contactId,
		@NotBlank @Size(max = 64) String emailId) implements RequestedOperation {

	@Override
	public boolean needsAuthority() {
		return true;
	}

	@Override
	public List<String> addresses() {
		return List.of(this.emailId);
	}

}
