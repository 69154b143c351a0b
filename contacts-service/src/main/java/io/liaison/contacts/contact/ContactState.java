package io.liaison.contacts.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.platform.problem.Refusal;
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
 * @param standing of one that is, was or shall be out of use
 * @param fields values in the provider's fields, by their ids; absent when there are none
 * @param followed for accounts, the number of the last change request that was followed
 */
record ContactState(@Nullable String givenName, @Nullable String familyName, boolean active, @Nullable String timeZone,
		@Nullable String language, List<ContactEmail> emails, List<String> phones, List<String> accounts,
		@Nullable String origin, @Nullable Map<String, Long> joined, @Nullable List<FieldValue> fields,
		@Nullable Suspension standing, @Nullable Map<String, Long> followed) {

	/**
	 * @throws Refusal CONFLICT with too many addresses
	 */
	static ContactState of(ContactDetails details, List<ContactEmail> emails, List<String> accounts,
			@Nullable String origin) {
		if (emails.size() > Contact.MAX_EMAILS) {
			throw Refusal.conflict("too-many-emails",
					"A contact has at most " + Contact.MAX_EMAILS + " e-mail addresses, former ones included.");
		}
		return new ContactState(details.name().given(), details.name().family(), true, details.timeZone(),
				details.language(), emails, details.phones(), List.copyOf(accounts), origin, null,
				details.fields().isEmpty() ? null : details.fields(), null, null);
	}

	ContactState with(List<String> otherAccounts) {
		return new ContactState(this.givenName, this.familyName, this.active, this.timeZone, this.language, this.emails,
				this.phones, List.copyOf(otherAccounts), this.origin, this.joined, this.fields, this.standing,
				this.followed);
	}

	ContactState joined(String accountId, long sequence) {
		Map<String, Long> next = (this.joined != null) ? new HashMap<>(this.joined) : new HashMap<>();
		next.put(accountId, sequence);
		next.keySet().retainAll(this.accounts);
		return new ContactState(this.givenName, this.familyName, this.active, this.timeZone, this.language, this.emails,
				this.phones, this.accounts, this.origin, Map.copyOf(next), this.fields, this.standing, this.followed);
	}

	/**
	 * @throws Refusal CONFLICT with too many accounts
	 */
	ContactState joining(String accountId, long sequence) {
		if (this.accounts.contains(accountId)) {
			return (sequence > joinedAsOf(accountId)) ? joined(accountId, sequence) : this;
		}
		if (this.accounts.size() >= Contact.MAX_ACCOUNTS) {
			throw Refusal.conflict("too-many-accounts",
					"The contact is linked to " + Contact.MAX_ACCOUNTS + " accounts, which is the most there can be.");
		}
		return with(Stream.concat(this.accounts.stream(), Stream.of(accountId)).toList()).joined(accountId, sequence);
	}

	long joinedAsOf(String accountId) {
		return (this.joined != null) ? this.joined.getOrDefault(accountId, 0L) : 0;
	}

	long lastFollowed(String accountId) {
		return (this.followed != null) ? this.followed.getOrDefault(accountId, 0L) : 0;
	}

	ContactState following(String accountId, long number) {
		Map<String, Long> next = (this.followed != null) ? new HashMap<>(this.followed) : new HashMap<>();
		next.put(accountId, number);
		return new ContactState(this.givenName, this.familyName, this.active, this.timeZone, this.language, this.emails,
				this.phones, this.accounts, this.origin, this.joined, this.fields, this.standing, Map.copyOf(next));
	}

	boolean isErased() {
		return this.givenName == null && this.familyName == null;
	}

	/**
	 * @throws Refusal CONFLICT for one who is erased
	 */
	ContactState requirePerson() {
		if (isErased()) {
			throw Refusal.conflict("contact-erased", "The person is erased. Enter a new contact.");
		}
		return this;
	}

	/** With nothing left of the person but where links are to be ended. */
	ContactState erased() {
		return new ContactState(null, null, false, null, null, List.of(), List.of(), this.accounts, null, this.joined,
				null, null, this.followed);
	}

	ContactState standing(boolean inUse, @Nullable Suspension now) {
		return new ContactState(this.givenName, this.familyName, inUse, this.timeZone, this.language, this.emails,
				this.phones, this.accounts, this.origin, this.joined, this.fields, now, this.followed);
	}

	/** These details, with what nobody says about a person. */
	ContactState asStored(ContactState before) {
		return new ContactState(this.givenName, this.familyName, before.active, this.timeZone, this.language,
				this.emails, this.phones, this.accounts, this.origin, before.joined, this.fields, before.standing,
				before.followed);
	}

	/** E-mail ids of the current addresses that are not those of the other. */
	List<String> addressesBeside(ContactState other) {
		return this.emails.stream()
			.filter((email) -> email.current()
					&& other.emails.stream().noneMatch((it) -> it.current() && it.emailId().equals(email.emailId())))
			.map(ContactEmail::emailId)
			.toList();
	}

}
