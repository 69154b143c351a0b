package io.liaison.contacts.clientimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Link;
import io.liaison.contacts.clientimport.RowGroup.Entry;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.Person.Known;

/**
 * Finds out who the people of some rows are: first among those who act for the account
 * already, then among all contacts.
 */
final class RowMatcher {

	private final Contacts contacts;

	private final Findings findings;

	RowMatcher(Contacts contacts, Findings findings) {
		this.contacts = contacts;
		this.findings = findings;
	}

	/**
	 * @param accounts the accounts of these rows that exist, by id
	 */
	void recognise(List<RowGroup> groups, Map<String, Account> accounts) {
		Map<String, Contact> linked = this.contacts.findAll(accounts.values()
			.stream()
			.flatMap((account) -> account.links().stream())
			.map(Link::contactId)
			.toList());
		for (RowGroup group : groups) {
			Account account = (group.name() != null) ? accounts.get(group.accountId()) : null;
			if (account != null) {
				among(account.links().stream().map((link) -> linked.get(link.contactId())).toList(), group.entries());
			}
		}
		List<PersonRows> open = groups.stream()
			.flatMap((group) -> group.entries().stream())
			.map(Entry::draft)
			.filter((draft) -> !draft.isRecognised())
			.distinct()
			.toList();
		List<Known> known = this.contacts.recognise(open.stream().map(PersonRows::person).toList());
		for (int i = 0; i < open.size(); i++) {
			open.get(i).recognised(known.get(i));
		}
	}

	private void among(List<Contact> roster, List<Entry> entries) {
		Map<String, List<Contact>> byName = new HashMap<>();
		Map<String, Set<String>> namesAt = new HashMap<>();
		for (Contact contact : roster) {
			if (contact != null) {
				String name = contact.name().key();
				byName.computeIfAbsent(name, (key) -> new ArrayList<>()).add(contact);
				contact.currentEmails()
					.stream()
					.map(ContactEmail::address)
					.forEach((address) -> namesAt.computeIfAbsent(address, (key) -> new HashSet<>()).add(name));
			}
		}
		for (Entry entry : entries) {
			String name = entry.row().name().key();
			byName.getOrDefault(name, List.of())
				.stream()
				.filter((contact) -> !entry.draft().isRecognised() && entry.draft().person().is(contact))
				.findFirst()
				.ifPresent((contact) -> entry.draft().recognised(new Known(contact.id(), contact)));
			if (entry.row()
				.emails()
				.stream()
				.map((address) -> namesAt.getOrDefault(address.value(), Set.of()))
				.anyMatch((names) -> !names.isEmpty() && !names.contains(name))) {
				this.findings.warning(entry.line(), "Email",
						"A contact of this account has the same address under another name. Each is a contact of its own.");
			}
		}
	}

}
