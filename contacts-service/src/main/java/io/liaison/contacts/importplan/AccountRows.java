package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.importplan.RowGroup.Entry;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.contacts.roster.BrokenRule;
import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.RosterPlan;
import io.liaison.contacts.roster.operation.AddRoles;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one account come to under its rules.
 */
final class AccountRows {

	private final ImportContext context;

	private final Findings findings;

	private final RowGroup group;

	private final Supplier<Account> opened;

	private final boolean isNew;

	private Account account;

	private final List<Entry> allowed = new ArrayList<>();

	private final List<AddRoles> operations = new ArrayList<>();

	/** Ids of contacts that were there before the rows. */
	private final List<String> known;

	private final boolean changes;

	private List<Link> links;

	private Map<Integer, List<BrokenRule>> broken;

	/**
	 * @param account as it is now, none when it is to be opened
	 */
	AccountRows(ImportContext context, Findings findings, RowGroup group, @Nullable Account account,
			Supplier<Account> opened) {
		this.context = context;
		this.findings = findings;
		this.group = group;
		this.opened = opened;
		this.isNew = account == null;
		this.account = (account != null) ? account : opened.get();
		this.group.entries().forEach((entry) -> operation(entry).ifPresent((operation) -> {
			this.allowed.add(entry);
			this.operations.add(operation);
		}));
		this.known = this.allowed.stream()
			.map(Entry::person)
			.filter((person) -> person.contact() != null)
			.map(PersonRows::contactId)
			.distinct()
			.toList();
		RosterPlan plan = plan(this.account);
		this.changes = !plan.changed().isEmpty();
		this.links = plan.roster().links();
		this.broken = plan.broken();
		refuse();
	}

	/** The account as it is to be opened, with what the rows say. */
	Account fresh() {
		requirePeople();
		Account fresh = this.opened.get();
		fresh.takeImported(plan(fresh));
		return fresh;
	}

	/**
	 * Writes the account; where it changed in the meantime its rules decide again.
	 */
	void carryOut() {
		try {
			// stays so where an earlier run has written it
			this.broken = Map.of();
			this.account = this.context.accounts()
				.createOrChange(accountId(), this.context.command(), this.opened, (now) -> {
					RosterPlan plan = plan(now);
					this.broken = plan.broken();
					now.takeImported(plan);
					// later than the account, which an erasure writes after the contact
					requirePeople();
				});
			this.links = this.account.links();
			refuse();
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.CONFLICT) {
				throw refusal;
			}
			this.allowed.forEach((entry) -> this.findings.fault(entry.line(), null, refusal.detail()));
			this.allowed.clear();
		}
	}

	String accountId() {
		return this.account.id();
	}

	/** The rows that the account's rules allow. */
	List<Entry> allowed() {
		return this.allowed;
	}

	/** Whether the contact acts for the account already. */
	boolean hasLinked(String contactId) {
		return !this.isNew && this.account.link(contactId).isPresent();
	}

	/** Whether a row is left that needs the account. */
	boolean isWanted() {
		return !this.allowed.isEmpty() || !this.group.alone().isEmpty();
	}

	boolean isNew() {
		return this.isNew;
	}

	boolean changes() {
		return this.changes;
	}

	/** Whether this import opened the account, or would. */
	boolean isCreatedHere() {
		return isWanted() && this.context.importId().equals(this.account.origin());
	}

	/** The links that this import made, or would make. */
	int linksCreatedHere() {
		return this.allowed.isEmpty() ? 0
				: (int) this.links.stream().map(Link::origin).filter(this.context.importId()::equals).count();
	}

	/** Whoever was known when the rows were read may have been erased since. */
	private void requirePeople() {
		this.context.contacts().findAll(this.known).values().forEach(Contact::requirePerson);
	}

	private RosterPlan plan(Account now) {
		return now.plan(this.operations, this.context.catalogue());
	}

	private Optional<AddRoles> operation(Entry entry) {
		String programme = this.account.profile().programme();
		if (entry.row().programme() != null && !programme.equals(this.group.programme())) {
			this.findings.fault(entry.line(), "Programme",
					"The account exists and is in the programme " + programme + ". Write that one, or leave it empty.");
			return Optional.empty();
		}
		List<String> roles = new ArrayList<>();
		for (String name : entry.row().roles()) {
			var role = this.context.catalogue().named(name, this.account.side(), programme);
			if (role.isEmpty()) {
				this.findings.fault(entry.line(), "Roles", "An account in the programme " + programme
						+ " does not have such a role. Name one that it has.");
				return Optional.empty();
			}
			roles.add(role.get().id());
		}
		String contactId = entry.person().contactId();
		if (this.context.isBroughtBy(contactId)) {
			// nobody gives themselves a role, by a file as little as by a request
			roles.removeIf((role) -> role.equals(RoleDefinition.MEMBER) || holds(contactId, role));
			if (!roles.isEmpty()) {
				this.findings.fault(entry.line(), "Roles",
						"This is you, and nobody gives themselves a role. Let a colleague do it, or leave it empty.");
				return Optional.empty();
			}
		}
		return Optional.of(new AddRoles(contactId, emailId(entry, this.context), roles, this.context.importId()));
	}

	private boolean holds(String contactId, String role) {
		return !this.isNew && this.account.link(contactId).filter((link) -> link.roleIds().contains(role)).isPresent();
	}

	/** The first address of the row that the contact has, or the contact's main one. */
	static @Nullable String emailId(Entry entry, ImportContext context) {
		Contact contact = entry.person().contact();
		String contactId = entry.person().contactId();
		List<EmailAddress> addresses = entry.row().emails().isEmpty() ? entry.person().person().addresses()
				: entry.row().emails();
		return addresses.stream()
			.filter((address) -> contact == null || contact.has(address))
			.findFirst()
			.map((address) -> context.emailIds().of(contactId, address))
			.orElseGet(() -> (contact == null || contact.currentEmails().isEmpty()) ? null
					: contact.currentEmails().getFirst().emailId());
	}

	/** Tells what is not allowed, and asks for it no longer. */
	private void refuse() {
		this.broken.forEach((i, rules) -> rules.forEach((rule) -> this.findings.fault(this.allowed.get(i).line(),
				rule.concernsRoles() ? "Roles" : null, rule.detail())));
		for (int i = this.operations.size() - 1; i >= 0; i--) {
			if (this.broken.containsKey(i)) {
				this.operations.remove(i);
				this.allowed.remove(i);
			}
		}
	}

}
