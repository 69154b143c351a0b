package io.liaison.contacts.roster.operation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.liaison.contacts.roster.PersonalValues;
import io.liaison.contacts.roster.Proposal;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes what the account knows of a contact (Q7), and the name where no other account
 * knows the person.
 *
 * @param details all but addresses, which are operations of their own
 * @param fields names of the details that change
 */
@JsonTypeName("edit-details")
public record EditDetails(@NotBlank @Size(max = 64) String contactId, @Nullable @Valid PersonalValues details,
		List<String> fields) implements RequestedOperation {

	public EditDetails {
		fields = (details != null) ? details.fields() : Objects.requireNonNullElse(fields, List.of());
	}

	@Override
	public EditDetails withoutValues() {
		return new EditDetails(this.contactId, null, this.fields);
	}

	@Override
	public Proposal proposal() {
		return (this.details != null) ? new Proposal(this.details, Map.of()) : Proposal.NONE;
	}

	@Override
	public List<String> changedFields() {
		return this.fields;
	}

}
