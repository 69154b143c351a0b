package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.importplan.RowGroup.Entry;
import io.liaison.contacts.matching.Match;
import io.liaison.contacts.role.AccountSide;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.store.Created;

/**
 * Some accounts of a file, with their people: read together, worked out, written
 * together; contacts first, so that no account names a contact that does not exist.
 */
final class ImportBatch {

	private final ImportContext context;

	private final Findings findings;

	private final List<AccountRows> accounts = new ArrayList<>();

	private final Map<String, PersonRows> newPeople = new LinkedHashMap<>();

	// accounts that contacts are about to be linked to, by contact
	private final Map<String, Set<String>> joins = new LinkedHashMap<>();

	/** Of the last events of accounts as they were read. */
	private final Map<String, Long> sequences = new HashMap<>();

	private final Set<String> createdContacts = new LinkedHashSet<>();

	ImportBatch(ImportContext context, Findings findings) {
		this.context = context;
		this.findings = findings;
	}

	void workOut(List<RowGroup> groups) {
		List<RowGroup> named = groups.stream().filter((group) -> group.name() != null).toList();
		Map<String, Account> existing = find(named);
		new RowMatcher(this.context.contacts(), this.context.matcher(), this.findings).match(groups, existing);
		List<RowGroup> ofPeople = groups.stream().filter(RowGroup::isOfPerson).toList();
		ofPeople.forEach((group) -> group
			.located(this.context.accountIdentity().ofPerson(group.entries().getFirst().person().contactId())));
		existing.putAll(find(ofPeople));
		existing.forEach((id, account) -> this.sequences.put(id, account.sequence()));
		for (RowGroup group : groups) {
			if (group.hasAccount()) {
				group.entries().removeIf((entry) -> !mayJoin(entry, group.accountId()));
				AccountRows account = new AccountRows(this.context, this.findings, group,
						existing.get(group.accountId()), () -> opened(group));
				if (account.isWanted()) {
					this.accounts.add(account);
					account.allowed().forEach((entry) -> joins(entry.person(), group.accountId()));
				}
			}
			else {
				group.entries().forEach((entry) -> needs(entry.person()));
			}
		}
	}

	void carryOut() {
		List<Contact> fresh = new ArrayList<>();
		this.newPeople.values().forEach((person) -> {
			Contact contact = contact(person);
			fresh.add(contact);
			// a later batch meets it as one that exists
			person.matched(Match.of(contact));
		});
		Set<String> created = createContacts(fresh);
		this.joins.forEach((contactId, accountIds) -> {
			if (!created.contains(contactId)) {
				accountIds.forEach((accountId) -> this.context.contacts()
					.change(contactId, this.context.command(accountId), (contact) -> joins(contact, accountId)));
			}
		});
		new ProfileRows(this.context).carryOut(this.accounts);
		Set<String> opened = openAccounts(this.accounts.stream().filter(AccountRows::isNew).toList());
		this.accounts.stream()
			.filter((account) -> account.isNew() ? !opened.contains(account.accountId()) : account.changes())
			.forEach(AccountRows::carryOut);
	}

	/** The accounts that rows go to. */
	List<AccountRows> accounts() {
		return this.accounts;
	}

	/** The contacts that this import created, or would create. */
	Set<String> createdContacts() {
		return this.createdContacts;
	}

	private Map<String, Account> find(List<RowGroup> groups) {
		return this.context.accounts().findAll(groups.stream().map(RowGroup::accountId).toList());
	}

	private Account opened(RowGroup group) {
		return Account.open(group.accountId(), AccountSide.CUSTOMER, group.profile(this.context.options().programme()),
				this.context.catalogue(), this.context.importId());
	}

	private boolean mayJoin(Entry entry, String accountId) {
		Contact contact = entry.person().contact();
		if (contact != null && contact.accounts().size() >= Contact.MAX_ACCOUNTS
				&& !contact.accounts().contains(accountId)) {
			this.findings.fault(entry.line(), null,
					"The contact is linked to " + Contact.MAX_ACCOUNTS + " accounts, which is the most there can be.");
			return false;
		}
		return true;
	}

	private void joins(PersonRows person, String accountId) {
		needs(person);
		Contact contact = person.contact();
		if (contact == null || !contact.accounts().contains(accountId)) {
			this.joins.computeIfAbsent(person.contactId(), (id) -> new LinkedHashSet<>()).add(accountId);
		}
	}

	/** Whoever is erased by now is refused with the account. */
	private void joins(Contact contact, String accountId) {
		if (!contact.isErased()) {
			contact.joins(accountId, this.sequences.getOrDefault(accountId, 0L));
		}
	}

	private void needs(PersonRows person) {
		Contact contact = person.contact();
		if (contact == null) {
			this.newPeople.put(person.contactId(), person);
		}
		if (contact == null || this.context.importId().equals(contact.origin())) {
			this.createdContacts.add(person.contactId());
		}
	}

	private Contact contact(PersonRows person) {
		String id = person.contactId();
		return Contact.create(id, person.details(), (address) -> this.context.emailIds().of(id, address),
				List.copyOf(this.joins.getOrDefault(id, Set.of())), this.context.importId());
	}

	private Set<String> createContacts(List<Contact> fresh) {
		Created created = this.context.contacts().createAll(this.context.command(), fresh);
		this.context.contacts().findAll(created.existing()).values().forEach((contact) -> {
			if (!this.context.importId().equals(contact.origin())) {
				this.createdContacts.remove(contact.id());
			}
		});
		return created.created();
	}

	private Set<String> openAccounts(List<AccountRows> fresh) {
		try {
			return this.context.accounts()
				.createAll(this.context.command(), fresh.stream().map(AccountRows::fresh).toList())
				.created();
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.CONFLICT) {
				throw refusal;
			}
			// one of them is too large; then each by itself, to find out which
			return Set.of();
		}
	}

}
