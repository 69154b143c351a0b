package io.liaison.contacts.roster.operation;

import io.liaison.contacts.roster.Removal;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Removes a contact from the account (Q21, S16), in the way of the account's programme.
 *
 * @param removal whatever is asked for, what the programme says
 */
@JsonTypeName("remove-contact")
public record RemoveContact(@NotBlank @Size(max = 64) String contactId,
		@Nullable Removal removal) implements RequestedOperation {

	@Override
	public RemoveContact identified(OperationIds ids) {
		return new RemoveContact(this.contactId, ids.removal());
	}

	@Override
	public boolean needsAuthority() {
		return true;
	}

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		if (this.removal != Removal.DEACTIVATE) {
			return before.without(this.contactId);
		}
		return new SetActive(this.contactId, false).on(before, terms, revision);
	}

}
