package io.liaison.contacts.roster.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.PersonalValues;
import io.liaison.contacts.roster.Proposal;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Brings a contact into the account (Q18): a new person, or one who is known. The first
 * address is the one for signing in (Q19).
 *
 * @param contactId of one who is known; whoever is described gets a new one
 * @param person of a new one
 * @param emailIds of the addresses, the main one first
 * @param fields names of what is said of a new one
 * @param invite whatever is asked for, whether the programme invites (Q31); absent in
 * what was stored before that was kept, the programme is asked then
 */
@JsonTypeName("add-contact")
public record AddContact(@Size(max = 64) String contactId, @Nullable @Valid PersonalValues person,
		@Size(max = 20) List<@NotBlank @Size(max = 64) String> emailIds,
		@NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> roles, List<String> fields,
		@Nullable Boolean invite) implements RequestedOperation {

	public AddContact {
		fields = (person != null) ? person.fields() : Objects.requireNonNullElse(fields, List.of());
		contactId = Objects.requireNonNullElse(contactId, "");
		emailIds = Objects.requireNonNullElse(emailIds, List.of());
	}

	@Override
	public AddContact identified(OperationIds ids) {
		if (this.person == null) {
			return new AddContact(this.contactId, null, this.emailIds, this.roles, this.fields, ids.invites());
		}
		String id = ids.newContact();
		return new AddContact(id, this.person, List.copyOf(addresses(ids, id).keySet()), this.roles, this.fields,
				ids.invites());
	}

	@Override
	public AddContact withoutValues() {
		return new AddContact(this.contactId, null, this.emailIds, this.roles, this.fields, this.invite);
	}

	@Override
	public Proposal proposal() {
		if (this.person == null) {
			return Proposal.NONE;
		}
		return new Proposal(this.person, Map.of());
	}

	@Override
	public List<String> addresses() {
		return this.emailIds;
	}

	@Override
	public List<String> given() {
		return this.roles;
	}

	@Override
	public List<String> changedFields() {
		return this.fields;
	}

	@Override
	public Roster on(Roster before, RosterTerms terms, long revision) {
		String emailId = this.emailIds.isEmpty() ? null : this.emailIds.getFirst();
		return before.link(this.contactId).isPresent() ? before
				: before.with(Link.of(this.contactId, emailId, terms.withAlways(this.roles), revision, null));
	}

	private Map<String, String> addresses(OperationIds ids, String id) {
		Map<String, String> all = new LinkedHashMap<>();
		List<String> emails = (this.person != null && this.person.emails() != null) ? this.person.emails() : List.of();
		emails.stream().map(EmailAddress::new).forEach((address) -> all.put(ids.emailId(id, address), address.value()));
		return all;
	}

}
