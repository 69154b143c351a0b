package io.liaison.contacts.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What all accounts know of a contact, for staff (D5).
 */
@RestController
@RequestMapping("/api/contacts/{contactId}/profiles")
class ContactProfilesController {

	private static final String POSITION = "accountId";

	private final Contacts contacts;

	private final Profiles profiles;

	ContactProfilesController(Contacts contacts, Profiles profiles) {
		this.contacts = contacts;
		this.profiles = profiles;
	}

	@GetMapping
	@RequiresPermission("contacts.read")
	Page<ContactProfile> list(@PathVariable String contactId, PageRequest request, Caller caller) {
		Provider.requireInsider(caller);
		Contact contact = this.contacts.get(contactId);
		Cursor cursor = request.within("profiles", contactId);
		String after = String.valueOf(cursor.keys().getOrDefault(POSITION, ""));
		List<ContactProfile> rest = this.profiles.findAll(contact.accounts(), contactId)
			.stream()
			.map(ContactProfile::of)
			.filter((profile) -> profile.accountId().compareTo(after) > 0)
			.sorted(Comparator.comparing(ContactProfile::accountId))
			.toList();
		return cursor.page(rest, (profile) -> Map.of(POSITION, profile.accountId()));
	}

	record ContactProfile(String accountId, @Nullable String title, List<String> phones, List<String> emailIds) {

		static ContactProfile of(Profile profile) {
			return new ContactProfile(profile.accountId(), profile.title(), profile.phones(), profile.emailIds());
		}

	}

}
