package io.liaison.contacts.contact;

import java.util.List;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.naming.TimeZones;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a person.
 *
 * @param emails current addresses, the main one first
 * @param fields of the provider's, by their ids
 */
public record ContactDetails(PersonName name, List<EmailAddress> emails, List<String> phones, @Nullable String timeZone,
		@Nullable String language, List<FieldValue> fields) {

	/** Characters in a phone number. */
	public static final int MAX_PHONE_LENGTH = 40;

	/** Phone numbers of one contact. */
	public static final int MAX_PHONES = 20;

	public ContactDetails(PersonName name, List<EmailAddress> emails, List<String> phones, @Nullable String timeZone,
			@Nullable String language) {
		this(name, emails, phones, timeZone, language, List.of());
	}

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
		if (language != null && !isLanguage(language)) {
			throw Refusal.invalid("The language is not known.",
					new FieldError("/language", "is a BCP 47 tag such as en or de-CH"));
		}
	}

	/** Whether a text may be a BCP 47 tag. */
	public static boolean isLanguage(String text) {
		return text.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
	}

	public ContactDetails with(List<EmailAddress> addresses, List<FieldValue> values) {
		return new ContactDetails(this.name, addresses, this.phones, this.timeZone, this.language, values);
	}

}
