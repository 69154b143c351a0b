package io.liaison.contacts.contact;

import java.util.List;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.naming.TimeZones;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a person.
 *
 * @param emails current addresses, the main one first
 */
public record ContactDetails(PersonName name, List<EmailAddress> emails, List<String> phones, @Nullable String timeZone,
		@Nullable String language) {

	/** Characters in a phone number. */
	public static final int MAX_PHONE_LENGTH = 40;

	/** Phone numbers of one contact. */
	public static final int MAX_PHONES = 20;

	/**
	 * @throws Refusal INVALID for an unknown time zone or an unusable phone or language
	 */
	public ContactDetails {
		emails = emails.stream().distinct().toList();
		phones = phones.stream().map(Text::of).filter((phone) -> !phone.isEmpty()).distinct().toList();
		TimeZones.require(timeZone);
		if (phones.size() > MAX_PHONES || phones.stream().anyMatch((phone) -> phone.length() > MAX_PHONE_LENGTH)) {
			throw Refusal.invalid("The phone numbers are not usable.", new FieldError("/phones",
					"at most " + MAX_PHONES + " of at most " + MAX_PHONE_LENGTH + " characters"));
		}
		if (language != null && !language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}")) {
			throw Refusal.invalid("The language is not known.",
					new FieldError("/language", "is a BCP 47 tag such as en or de-CH"));
		}
	}

}
