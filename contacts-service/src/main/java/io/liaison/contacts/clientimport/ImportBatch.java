package io.liaison.contacts.clientimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.clientimport.RowGroup.Entry;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Person.Known;
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

	private final List<AccountRows> admissions = new ArrayList<>();

	private final Map<String, PersonRows> newcomers = new LinkedHashMap<>();

	// accounts that contacts are about to be linked to, by contact
	private final Map<String, Set<String>> joins = new LinkedHashMap<>();

	private final Set<String> createdContacts = new LinkedHashSet<>();

	private final Map<String, Account> accounts = new LinkedHashMap<>();

	ImportBatch(ImportContext context, Findings findings) {
		this.context = context;
		this.findings = findings;
	}

	void workOut(List<RowGroup> groups) {
		List<RowGroup> named = groups.stream().filter((group) -> group.name() != null).toList();
		Map<String, Account> existing = find(named);
		new RowMatcher(this.context.contacts(), this.findings).recognise(groups, existing);
		List<RowGroup> ofPeople = groups.stream().filter(RowGroup::isOfPerson).toList();
		ofPeople.forEach((group) -> group
			.located(this.context.accountIdentity().ofPerson(group.entries().getFirst().draft().contactId())));
		existing.putAll(find(ofPeople));
		for (RowGroup group : groups) {
			if (group.hasAccount()) {
				group.entries().removeIf((entry) -> !mayJoin(entry, group.accountId()));
				AccountRows admission = new AccountRows(this.context, this.findings, group,
						existing.get(group.accountId()), () -> opened(group));
				admission.workOut();
				if (!admission.admitted().isEmpty()) {
					this.admissions.add(admission);
					this.accounts.put(group.accountId(), admission.account());
					admission.admitted().forEach((entry) -> joins(entry.draft(), group.accountId()));
				}
			}
			else {
				group.entries().forEach((entry) -> known(entry.draft()));
			}
		}
	}

	void carryOut() {
		List<Contact> fresh = this.newcomers.values().stream().map(this::contact).toList();
		Set<String> created = createContacts(fresh);
		this.joins.forEach((contactId, accountIds) -> {
			if (!created.contains(contactId)) {
				accountIds.forEach((accountId) -> this.context.contacts()
					.change(contactId, this.context.command(accountId), (contact) -> contact.joins(accountId)));
			}
		});
		// a later batch meets them as contacts that exist
		Map<String, Contact> written = new HashMap<>();
		fresh.forEach((contact) -> written.put(contact.id(), contact));
		this.newcomers.forEach((id, draft) -> draft.recognised(new Known(id, written.get(id))));
		Set<String> opened = openAccounts(this.admissions.stream().filter(AccountRows::isNew).toList());
		this.admissions.stream()
			.filter((admission) -> admission.isNew() ? !opened.contains(admission.account().id()) : admission.changes())
			.forEach((admission) -> admission.carryOut()
				.ifPresentOrElse((account) -> this.accounts.put(account.id(), account),
						() -> this.accounts.remove(admission.account().id())));
	}

	/** The accounts that rows were admitted to, as they are now, or would be. */
	Collection<Account> accounts() {
		return this.accounts.values();
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
				this.context.catalogue(), this.context.importId(), this.context.by());
	}

	private boolean mayJoin(Entry entry, String accountId) {
		Contact contact = entry.draft().contact();
		if (contact != null && contact.accounts().size() >= Contact.MAX_ACCOUNTS
				&& !contact.accounts().contains(accountId)) {
			this.findings.fault(entry.line(), null,
					"The contact is linked to " + Contact.MAX_ACCOUNTS + " accounts, which is the most there can be.");
			return false;
		}
		return true;
	}

	private void joins(PersonRows draft, String accountId) {
		known(draft);
		Contact contact = draft.contact();
		if (contact == null || !contact.accounts().contains(accountId)) {
			this.joins.computeIfAbsent(draft.contactId(), (id) -> new LinkedHashSet<>()).add(accountId);
		}
	}

	private void known(PersonRows draft) {
		Contact contact = draft.contact();
		if (contact == null) {
			this.newcomers.put(draft.contactId(), draft);
		}
		if (contact == null || this.context.importId().equals(contact.origin())) {
			this.createdContacts.add(draft.contactId());
		}
	}

	private Contact contact(PersonRows draft) {
		String id = draft.contactId();
		return Contact.create(id, draft.details(), (address) -> this.context.contactIdentity().emailId(id, address),
				List.copyOf(this.joins.getOrDefault(id, Set.of())), this.context.importId(), this.context.by());
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
				.createAll(this.context.command(), fresh.stream().map(AccountRows::account).toList())
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
