package io.liaison.contacts.profile;

import java.util.List;

import io.liaison.contacts.contact.ContactDetails;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a contact on behalf of an account.
 *
 * @param title job title
 * @param emailIds of the contact's addresses, the main one first
 */
public record ProfileEntry(@Nullable String title, List<String> phones, List<String> emailIds) {

	/** Characters in a job title. */
	public static final int MAX_TITLE_LENGTH = 100;

	/**
	 * @throws Refusal INVALID for unusable phones
	 */
	public ProfileEntry {
		title = (title == null || title.isBlank()) ? null : title.strip();
		phones = phones.stream().map(String::strip).filter((phone) -> !phone.isEmpty()).distinct().toList();
		emailIds = emailIds.stream().distinct().toList();
		if (phones.size() > ContactDetails.MAX_PHONES
				|| phones.stream().anyMatch((phone) -> phone.length() > ContactDetails.MAX_PHONE_LENGTH)) {
			throw Refusal.invalid("The phone numbers are not usable.", new FieldError("/phones", "at most "
					+ ContactDetails.MAX_PHONES + " of at most " + ContactDetails.MAX_PHONE_LENGTH + " characters"));
		}
	}

	/** The same, with that address, if there is one. */
	public ProfileEntry using(@Nullable String emailId) {
		return (emailId != null) ? new ProfileEntry(this.title, this.phones, List.of(emailId)) : this;
	}

}
