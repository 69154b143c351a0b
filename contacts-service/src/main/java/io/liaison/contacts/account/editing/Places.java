package io.liaison.contacts.account.editing;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.provider.Provider;

import org.springframework.stereotype.Component;

/**
 * Where a person has a place, by the rosters: what a contact remembers of its accounts
 * may lack a link, for it is written apart from them.
 */
@Component
public class Places {

	private final Accounts accounts;

	private final Profiles profiles;

	Places(Accounts accounts, Profiles profiles) {
		this.accounts = accounts;
		this.profiles = profiles;
	}

	/** Whether another account has the person too. */
	public boolean isElsewhere(Contact contact, String accountId) {
		Predicate<String> another = (id) -> !id.equals(accountId);
		return contact.accounts().stream().anyMatch(another) || of(contact).stream().anyMatch(another);
	}

	/** Accounts that have a link of the contact, in use or not, or are about to. */
	public Set<String> of(Contact contact) {
		Set<String> places = new HashSet<>(contact.accounts());
		// a link is made after a profile, but for some of before there were profiles
		Set<String> candidates = new HashSet<>(this.profiles.accountsKnowing(contact.id()));
		candidates.add(Provider.ACCOUNT_ID);
		candidates.removeAll(places);
		this.accounts.findAll(candidates).forEach((id, account) -> {
			if (account.link(contact.id()).isPresent()) {
				places.add(id);
			}
		});
		return places;
	}

}
