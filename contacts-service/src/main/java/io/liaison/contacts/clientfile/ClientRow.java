package io.liaison.contacts.clientfile;

import java.util.List;

import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a file says: a contact and, mostly, the account it acts for.
 *
 * @param account the account's name, none for a person without organization
 * @param type none where the file does not say
 * @param programme as written, none for the one chosen
 * @param roles as written: ids or names
 * @param title job title
 */
public record ClientRow(int line, @Nullable String account, @Nullable AccountType type, @Nullable String programme,
		PersonName name, List<EmailAddress> emails, List<String> phones, @Nullable String timeZone, List<String> roles,
		@Nullable String title) {

	/** Characters in a job title. */
	public static final int MAX_TITLE_LENGTH = 100;

}
