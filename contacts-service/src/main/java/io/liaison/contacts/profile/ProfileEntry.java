package io.liaison.contacts.profile;

import java.util.List;

import io.liaison.contacts.contact.ContactDetails;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.text.Text;
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
	 * @throws Refusal INVALID for an unusable title or phone
	 */
	public ProfileEntry {
		title = (title == null || Text.isBlank(title)) ? null : Text.of(title);
		phones = phones.stream().map(Text::of).filter((phone) -> !phone.isEmpty()).distinct().toList();
		emailIds = emailIds.stream().distinct().toList();
		if (title != null && (title.length() > MAX_TITLE_LENGTH || !Text.isOneLine(title))) {
			throw Refusal.invalid("The job title is not usable.",
					new FieldError("/title", "is at most " + MAX_TITLE_LENGTH + " characters on one line"));
		}
		if (phones.size() > ContactDetails.MAX_PHONES || !phones.stream().allMatch(ProfileEntry::isPhone)) {
			throw Refusal.invalid("The phone numbers are not usable.",
					new FieldError("/phones", "at most " + ContactDetails.MAX_PHONES + " of at most "
							+ ContactDetails.MAX_PHONE_LENGTH + " characters on one line"));
		}
	}

	/** Whether an account's phone number of a contact may be that. */
	public static boolean isPhone(String text) {
		return text.length() <= ContactDetails.MAX_PHONE_LENGTH && Text.isOneLine(text);
	}

	/** The same, with that address, if there is one. */
	public ProfileEntry using(@Nullable String emailId) {
		return (emailId != null) ? new ProfileEntry(this.title, this.phones, List.of(emailId)) : this;
	}

}
