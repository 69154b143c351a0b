package io.liaison.contacts.clientimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Link;
import io.liaison.contacts.account.LinkRequest;
import io.liaison.contacts.clientimport.RowGroup.Entry;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.EmailAddress;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one account come to under its rules.
 */
final class AccountRows {

	private final ImportContext context;

	private final Findings findings;

	private final RowGroup group;

	private final Supplier<Account> opened;

	private final boolean exists;

	private final Account account;

	private final List<Link> before;

	private final List<Entry> admitted = new ArrayList<>();

	private final List<LinkRequest> requests = new ArrayList<>();

	/**
	 * @param account as it is now, none when it is to be opened
	 */
	AccountRows(ImportContext context, Findings findings, RowGroup group, @Nullable Account account,
			Supplier<Account> opened) {
		this.context = context;
		this.findings = findings;
		this.group = group;
		this.opened = opened;
		this.exists = account != null;
		this.account = (account != null) ? account : opened.get();
		this.before = this.account.links();
	}

	/** Tries the rows on the account as it is, without storing anything. */
	void workOut() {
		List<Entry> asked = new ArrayList<>();
		List<LinkRequest> wanted = new ArrayList<>();
		for (Entry entry : this.group.entries()) {
			request(entry).ifPresent((request) -> {
				asked.add(entry);
				wanted.add(request);
			});
		}
		Map<Integer, Refusal> refused = takenIn(this.account, wanted);
		for (int i = 0; i < asked.size(); i++) {
			if (refused.containsKey(i)) {
				refuse(asked.get(i), refused.get(i));
			}
			else {
				this.admitted.add(asked.get(i));
				this.requests.add(wanted.get(i));
			}
		}
	}

	/**
	 * Writes the account; where it changed in the meantime its rules decide again.
	 * @return as it is then, none when nothing of it could be written
	 */
	Optional<Account> carryOut() {
		Map<Integer, Refusal> refused = new HashMap<>();
		try {
			Account after = this.context.accounts()
				.createOrChange(this.account.id(), this.context.command(), this.opened, (now) -> {
					refused.clear();
					refused.putAll(takenIn(now, this.requests));
				});
			refused.forEach((i, refusal) -> refuse(this.admitted.get(i), refusal));
			return Optional.of(after);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.CONFLICT) {
				throw refusal;
			}
			this.admitted.forEach((entry) -> refuse(entry, refusal));
			return Optional.empty();
		}
	}

	Account account() {
		return this.account;
	}

	List<Entry> admitted() {
		return this.admitted;
	}

	boolean isNew() {
		return !this.exists;
	}

	boolean changes() {
		return !this.before.equals(this.account.links());
	}

	private Map<Integer, Refusal> takenIn(Account now, List<LinkRequest> wanted) {
		return now.takeIn(wanted, this.context.catalogue(), this.context.importId(), this.context.by());
	}

	private Optional<LinkRequest> request(Entry entry) {
		String said = entry.row().programme();
		if (said != null && !this.account.profile().programme().equals(this.group.programme())) {
			this.findings.fault(entry.line(), "Programme", "The account exists and is in the programme "
					+ this.account.profile().programme() + ". Write that one, or leave it empty.");
			return Optional.empty();
		}
		List<String> roles = new ArrayList<>();
		for (String role : entry.row().roles()) {
			var known = this.context.catalogue().named(role, this.account.side(), this.account.profile().programme());
			if (known.isEmpty()) {
				this.findings.fault(entry.line(), "Roles", "An account in the programme "
						+ this.account.profile().programme() + " does not have such a role. Name one that it has.");
				return Optional.empty();
			}
			roles.add(known.get().id());
		}
		return Optional.of(new LinkRequest(entry.draft().contactId(), emailId(entry), roles));
	}

	/** The first address of the row that the contact has, or the contact's main one. */
	private @Nullable String emailId(Entry entry) {
		Contact contact = entry.draft().contact();
		String contactId = entry.draft().contactId();
		List<EmailAddress> addresses = entry.row().emails().isEmpty() ? entry.draft().person().addresses()
				: entry.row().emails();
		return addresses.stream()
			.filter((address) -> contact == null || contact.has(address))
			.findFirst()
			.map((address) -> this.context.contactIdentity().emailId(contactId, address))
			.orElseGet(() -> (contact == null || contact.currentEmails().isEmpty()) ? null
					: contact.currentEmails().getFirst().emailId());
	}

	private void refuse(Entry entry, @Nullable Refusal refusal) {
		boolean ofRole = Objects.requireNonNull(refusal).type().startsWith("role-");
		this.findings.fault(entry.line(), ofRole ? "Roles" : null, refusal.detail());
	}

}
