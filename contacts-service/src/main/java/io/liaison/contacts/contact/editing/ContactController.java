package io.liaison.contacts.contact.editing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactDetails;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.FieldValue;
import io.liaison.contacts.contact.list.ContactList.Place;
import io.liaison.contacts.contact.list.ContactList;
import io.liaison.contacts.contactfield.FieldDefinition;
import io.liaison.contacts.modifier.LastModifier;
import io.liaison.contacts.modifier.Modifiers;
import io.liaison.contacts.namelist.ListPosition;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.patch.MergePatch;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.store.Modification;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.ETags;
import io.liaison.platform.web.openapi.Patch;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The people, for staff. Customers meet theirs in the account.
 */
@RestController
@RequestMapping("/api/contacts")
class ContactController {

	static final int MAX_ADDRESS_LENGTH = 254;

	private final ContactManagement management;

	private final Contacts contacts;

	private final ContactList list;

	private final Modifiers modifiers;

	ContactController(ContactManagement management, Contacts contacts, ContactList list, Modifiers modifiers) {
		this.management = management;
		this.contacts = contacts;
		this.list = list;
		this.modifiers = modifiers;
	}

	@PostMapping
	@RequiresPermission("contacts.manage")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ContactResource> create(Command command, @Valid @RequestBody NewContact body, Caller caller) {
		Provider.requireInsider(caller);
		Contact contact = this.management.create(command, body.details(), body.values());
		return ResponseEntity.created(URI.create("/api/contacts/" + contact.id()))
			.eTag(ETags.of(contact.version()))
			.body(resource(contact, caller));
	}

	@GetMapping
	@RequiresPermission("contacts.read")
	Page<ContactResource> list(@RequestParam(required = false) @Size(max = 200) @Nullable String query,
			PageRequest request, Caller caller) {
		Provider.requireInsider(caller);
		Cursor cursor = request.within("contacts", query);
		Page<Place> places = cursor.page(this.list.list(query, ListPosition.of(cursor), cursor.limit() + 1),
				(place) -> ListPosition.of(place.key()));
		return new Page<>(
				this.contacts.at(places.items()).stream().map((contact) -> ContactResource.of(contact, null)).toList(),
				places.next());
	}

	@GetMapping("/{contactId}")
	@RequiresPermission("contacts.read")
	ResponseEntity<ContactResource> get(@PathVariable String contactId, Caller caller) {
		Provider.requireInsider(caller);
		return answer(this.contacts.get(contactId), caller);
	}

	@PatchMapping(path = "/{contactId}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
	@RequiresPermission("contacts.manage")
	ResponseEntity<ContactResource> change(@PathVariable String contactId, Command command,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@Schema(implementation = ContactPatch.class) @RequestBody JsonNode patch, Caller caller) {
		Provider.requireInsider(caller);
		return answer(
				this.management.change(contactId, command, ifMatch, new MergePatch(patch, ContactPatch.class), caller),
				caller);
	}

	private ResponseEntity<ContactResource> answer(Contact contact, Caller caller) {
		return ResponseEntity.ok().eTag(ETags.of(contact.version())).body(resource(contact, caller));
	}

	private ContactResource resource(Contact contact, Caller caller) {
		return ContactResource.of(contact, this.modifiers.of(contact.modified(), caller));
	}

	/**
	 * @throws Refusal INVALID, pointing to each text that is no address
	 */
	static List<EmailAddress> addresses(List<String> texts) {
		List<EmailAddress> addresses = new ArrayList<>();
		List<FieldError> errors = new ArrayList<>();
		for (int i = 0; i < texts.size(); i++) {
			try {
				addresses.add(new EmailAddress(texts.get(i)));
			}
			catch (Refusal refusal) {
				errors.add(new FieldError("/emails/" + i, refusal.detail()));
			}
		}
		if (!errors.isEmpty()) {
			throw Refusal.invalid("An e-mail address is not valid.", errors.toArray(FieldError[]::new));
		}
		return addresses;
	}

	record NewContact(@Size(max = PersonName.MAX_LENGTH) @Nullable String givenName,
			@Size(max = PersonName.MAX_LENGTH) @Nullable String familyName,
			@Size(max = Contact.MAX_EMAILS) @Nullable List<@NotBlank @Size(max = MAX_ADDRESS_LENGTH) String> emails,
			@Size(max = ContactDetails.MAX_PHONES) @Nullable List<@NotBlank @Size(
					max = ContactDetails.MAX_PHONE_LENGTH) String> phones,
			@Nullable String timeZone, @Nullable String language, @Nullable @Size(
					max = 50) Map<@NotBlank String, @NotNull @Size(max = FieldDefinition.MAX_LENGTH) String> fields) {

		Map<String, @Nullable String> values() {
			return (this.fields != null) ? new LinkedHashMap<>(this.fields) : Map.of();
		}

		ContactDetails details() {
			return new ContactDetails(new PersonName(this.givenName, this.familyName),
					addresses((this.emails != null) ? this.emails : List.of()),
					(this.phones != null) ? this.phones : List.of(), this.timeZone, this.language);
		}

	}

	/**
	 * @param lastModifiedAt when the contact changed last; absent of those from before
	 * that was kept
	 * @param lastModifiedBy told of a contact that is read alone
	 */
	record ContactResource(String id, String name, @Nullable String givenName, @Nullable String familyName,
			boolean active, @Nullable String timeZone, @Nullable String language, List<ContactEmail> emails,
			List<String> phones, List<String> accounts, Map<String, String> fields, @Nullable Instant lastModifiedAt,
			@Nullable LastModifier lastModifiedBy) {

		static ContactResource of(Contact contact, @Nullable LastModifier by) {
			ContactRow row = ContactRow.of(contact);
			PersonName name = new PersonName(row.givenName(), row.familyName());
			return new ContactResource(contact.id(), name.full(), name.given(), name.family(), row.active(),
					row.timeZone(), row.language(), row.emails(), row.phones(), row.accounts(),
					FieldValue.byField(row.fields()), contact.modified().map(Modification::at).orElse(null), by);
		}

	}

	/**
	 * @param fields values by the ids of fields: a text or a number, {@code null} for
	 * none
	 */
	@Patch
	record ContactPatch(@Nullable @Size(max = PersonName.MAX_LENGTH) String givenName,
			@Nullable @Size(max = PersonName.MAX_LENGTH) String familyName,
			@Nullable @Size(max = Contact.MAX_EMAILS) List<@Size(max = MAX_ADDRESS_LENGTH) String> emails,
			@Nullable @Size(
					max = ContactDetails.MAX_PHONES) List<@Size(max = ContactDetails.MAX_PHONE_LENGTH) String> phones,
			@Nullable @Size(max = 64) String timeZone, @Nullable @Size(max = 35) String language,
			Map<String, @Nullable Object> fields) {
	}

}
