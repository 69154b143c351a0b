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
 * @param name none for an account without contact
 * @param language BCP 47 tag
 * @param roles as written: ids or names
 * @param title job title
 */
public record ClientRow(int line, @Nullable String account, @Nullable AccountType type, @Nullable String programme,
		@Nullable PersonName name, List<EmailAddress> emails, List<String> phones, @Nullable String timeZone,
		@Nullable String language, List<String> roles, @Nullable String title) {

	/**
	 * A row of a mail program's contacts: an organization alone is an account without
	 * contact, an address alone tells a name.
	 * @return none when the cells noted a fault
	 */
	static @Nullable ClientRow ofContact(Cells cells, String column, @Nullable String organization, String given,
			String family, List<EmailAddress> emails, List<String> phones, @Nullable String title) {
		boolean alone = organization != null && given.isEmpty() && family.isEmpty() && emails.isEmpty();
		PersonName name = alone ? null : cells.name(column, given, family, emails);
		if (alone && !phones.isEmpty()) {
			cells.warning(column, "The phone numbers of an organization are not kept.");
		}
		return cells.faults().isEmpty() ? new ClientRow(cells.line(), organization, null, null, name, emails, phones,
				null, null, List.of(), title) : null;
	}

}
