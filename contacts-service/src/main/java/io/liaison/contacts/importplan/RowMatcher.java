package io.liaison.contacts.importplan;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.importplan.RowGroup.Entry;
import io.liaison.contacts.matching.ContactMatcher;
import io.liaison.contacts.matching.Match;
import io.liaison.contacts.matching.People;
import io.liaison.contacts.matching.Person;
import io.liaison.contacts.roster.Link;

/**
 * Finds out who the people of some rows are: first among those who act for the account
 * already, then among all contacts.
 */
final class RowMatcher {

	private final Contacts contacts;

	private final ContactMatcher<Contact> matcher;

	private final Findings findings;

	RowMatcher(Contacts contacts, ContactMatcher<Contact> matcher, Findings findings) {
		this.contacts = contacts;
		this.matcher = matcher;
		this.findings = findings;
	}

	/**
	 * @param accounts the accounts of these rows that exist, by id
	 */
	void match(List<RowGroup> groups, Map<String, Account> accounts) {
		Map<String, Contact> linked = this.contacts
			.findAll(accounts.values().stream().flatMap((account) -> contactIds(account).stream()).toList());
		for (RowGroup group : groups) {
			String name = group.name();
			Account account = (name != null) ? accounts.get(group.accountId()) : null;
			if (name != null && account != null) {
				People<Contact> roster = new People<>();
				contactIds(account).stream()
					.map(linked::get)
					.filter(Objects::nonNull)
					.forEach((contact) -> roster
						.add(new Person(contact.name(), contact.addresses(), RowGrouping.in(name)), contact));
				group.entries().forEach((entry) -> matchAmong(roster, entry));
			}
		}
		List<PersonRows> open = groups.stream()
			.flatMap((group) -> group.entries().stream())
			.map(Entry::person)
			.filter((person) -> !person.isMatched())
			.distinct()
			.toList();
		List<Match<Contact>> matches = this.matcher.match(open.stream().map(PersonRows::person).toList());
		for (int i = 0; i < open.size(); i++) {
			open.get(i).matched(matches.get(i));
		}
	}

	private void matchAmong(People<Contact> roster, Entry entry) {
		PersonRows person = entry.person();
		if (!person.isMatched()) {
			roster.match(person.person()).map(Match::of).ifPresent(person::matched);
		}
		if (roster.haveUnderAnotherName(entry.person().personOf(entry.row()))) {
			this.findings.warning(entry.line(), "Email",
					"A contact of this account has the same address under another name. Each is a contact of its own.");
		}
	}

	private static List<String> contactIds(Account account) {
		return account.links().stream().map(Link::contactId).toList();
	}

}
