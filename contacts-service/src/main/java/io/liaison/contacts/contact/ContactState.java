package io.liaison.contacts.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is stored of a contact.
 *
 * @param timeZone IANA name, none for the account's
 * @param language BCP 47 tag
 * @param emails current ones first in the order given, then retained ones
 * @param accounts where the contact may be linked: written before the link and removed
 * after it, so none is missing
 * @param origin the import that created it
 * @param joined for accounts, the number of the account's event as of which the contact
 * was last about to be linked: an earlier unlinking does not take the account away
 */
record ContactState(@Nullable String givenName, @Nullable String familyName, boolean active, @Nullable String timeZone,
		@Nullable String language, List<ContactEmail> emails, List<String> phones, List<String> accounts,
		@Nullable String origin, @Nullable Map<String, Long> joined) {

	ContactState with(List<String> otherAccounts) {
		return new ContactState(this.givenName, this.familyName, this.active, this.timeZone, this.language, this.emails,
				this.phones, List.copyOf(otherAccounts), this.origin, this.joined);
	}

	ContactState joined(String accountId, long sequence) {
		Map<String, Long> next = (this.joined != null) ? new HashMap<>(this.joined) : new HashMap<>();
		next.put(accountId, sequence);
		next.keySet().retainAll(this.accounts);
		return new ContactState(this.givenName, this.familyName, this.active, this.timeZone, this.language, this.emails,
				this.phones, this.accounts, this.origin, Map.copyOf(next));
	}

}
