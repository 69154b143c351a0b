package io.liaison.contacts.contact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.contacts.contact.ContactEvent.ContactChanged;
import io.liaison.contacts.contact.ContactEvent.ContactCreated;
import io.liaison.contacts.matching.Candidate;
import io.liaison.contacts.matching.Person;
import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.contacts.naming.SearchName;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A person, with e-mail addresses and phones.
 */
public final class Contact extends Aggregate<ContactState> implements Candidate {

	/** Addresses of one contact, retained ones included. */
	public static final int MAX_EMAILS = 20;

	/** Accounts that one contact may be linked to. */
	public static final int MAX_ACCOUNTS = 500;

	Contact(String id, @Nullable ContactState state) {
		super(id, state);
	}

	/**
	 * @param accounts where the contact is about to be linked
	 * @param origin the import that creates it
	 * @throws Refusal CONFLICT with too many addresses
	 */
	public static Contact create(String id, ContactDetails details, Function<EmailAddress, String> emailIds,
			List<String> accounts, @Nullable String origin) {
		Contact contact = new Contact(id, null);
		List<ContactEmail> emails = emails(List.of(), details.emails(), emailIds, null);
		contact.become(state(details, emails, accounts, origin, null), new ContactCreated());
		return contact;
	}

	/**
	 * Takes the details as they are now; an address left out is retained, not forgotten
	 * (T49, C13). Where one comes for one that goes, it is its successor.
	 * @param askedBy the account that asks for it
	 * @throws Refusal CONFLICT with too many addresses
	 */
	void change(ContactDetails details, Function<EmailAddress, String> emailIds, @Nullable String askedBy) {
		ContactState before = state();
		ContactState after = state(details, emails(before.emails(), details.emails(), emailIds, askedBy),
				before.accounts(), before.origin(), before.joined());
		if (!after.equals(before)) {
			become(after, new ContactChanged(without(after, before), without(before, after)));
		}
	}

	/**
	 * The contact is about to be linked to an account.
	 * @param sequence number of the account's last event as it was read
	 * @throws Refusal CONFLICT with too many accounts
	 */
	public void joins(String accountId, long sequence) {
		if (state().accounts().contains(accountId)) {
			if (sequence > joined(accountId)) {
				become(state().joined(accountId, sequence));
			}
			return;
		}
		if (state().accounts().size() >= MAX_ACCOUNTS) {
			throw Refusal.conflict("too-many-accounts",
					"The contact is linked to " + MAX_ACCOUNTS + " accounts, which is the most there can be.");
		}
		become(state().with(Stream.concat(state().accounts().stream(), Stream.of(accountId)).toList())
			.joined(accountId, sequence));
	}

	/**
	 * The contact is no longer linked to an account, unless it is about to be again.
	 * @param unlinked number of the account's event that told so
	 */
	public void leaves(String accountId, long unlinked) {
		if (state().accounts().contains(accountId) && joined(accountId) < unlinked) {
			become(state().with(state().accounts().stream().filter((id) -> !id.equals(accountId)).toList()));
		}
	}

	public PersonName name() {
		return new PersonName(state().givenName(), state().familyName());
	}

	public boolean active() {
		return state().active();
	}

	/** The addresses that mail may go to, the main one first. */
	public List<ContactEmail> currentEmails() {
		return state().emails().stream().filter(ContactEmail::current).toList();
	}

	public List<ContactEmail> emails() {
		return state().emails();
	}

	/**
	 * The current address that an address of the contact is, or was replaced by; none
	 * when it is gone.
	 */
	public Optional<ContactEmail> successor(String emailId) {
		Set<String> seen = new HashSet<>();
		@Nullable ContactEmail email = email(emailId);
		while (email != null && !email.current() && seen.add(email.emailId())) {
			email = (email.replacedBy() != null) ? email(email.replacedBy()) : null;
		}
		return Optional.ofNullable(email).filter(ContactEmail::current);
	}

	/** Whether that is, or was, an address of the contact. */
	public boolean hasHad(String emailId) {
		return email(emailId) != null;
	}

	private @Nullable ContactEmail email(String emailId) {
		return state().emails().stream().filter((email) -> email.emailId().equals(emailId)).findFirst().orElse(null);
	}

	/** Those that no account entered. */
	public List<String> phones() {
		return state().phones();
	}

	public List<String> accounts() {
		return state().accounts();
	}

	public @Nullable String timeZone() {
		return state().timeZone();
	}

	public @Nullable String language() {
		return state().language();
	}

	/** The import that created the contact. */
	public @Nullable String origin() {
		return state().origin();
	}

	public boolean has(EmailAddress address) {
		return currentEmails().stream().anyMatch((email) -> email.address().equals(address.value()));
	}

	/** The current addresses, the main one first. */
	public List<EmailAddress> addresses() {
		return currentEmails().stream().map((email) -> new EmailAddress(email.address())).toList();
	}

	@Override
	public Person person() {
		return new Person(name(), addresses(), "");
	}

	/**
	 * E-mail ids that would go without a successor.
	 */
	Set<String> losses(ContactDetails details, Function<EmailAddress, String> emailIds) {
		Set<String> losses = currentEmails().stream().map(ContactEmail::emailId).collect(Collectors.toSet());
		emails(emails(), details.emails(), emailIds, null).stream()
			.filter((email) -> email.current() || email.replacedBy() != null)
			.forEach((email) -> losses.remove(email.emailId()));
		return losses;
	}

	private long joined(String accountId) {
		return Optional.ofNullable(state().joined()).map((it) -> it.get(accountId)).orElse(0L);
	}

	SearchName search() {
		SearchName search = name().search();
		for (EmailAddress address : addresses()) {
			search = search.foundAlsoBy(address.value());
		}
		return search;
	}

	/** The current addresses of one state that are not those of the other. */
	private static List<String> without(ContactState one, ContactState other) {
		return one.emails()
			.stream()
			.filter((email) -> email.current()
					&& other.emails().stream().noneMatch((it) -> it.current() && it.emailId().equals(email.emailId())))
			.map(ContactEmail::emailId)
			.toList();
	}

	private static ContactState state(ContactDetails details, List<ContactEmail> emails, List<String> accounts,
			@Nullable String origin, @Nullable Map<String, Long> joined) {
		if (emails.size() > MAX_EMAILS) {
			throw Refusal.conflict("too-many-emails",
					"A contact has at most " + MAX_EMAILS + " e-mail addresses, former ones included.");
		}
		return new ContactState(details.name().given(), details.name().family(), true, details.timeZone(),
				details.language(), emails, details.phones(), List.copyOf(accounts), origin, joined);
	}

	private static List<ContactEmail> emails(List<ContactEmail> before, List<EmailAddress> now,
			Function<EmailAddress, String> emailIds, @Nullable String askedBy) {
		List<ContactEmail> emails = new ArrayList<>();
		now.forEach((address) -> emails.add(ContactEmail.current(emailIds.apply(address), address.value())));
		List<ContactEmail> come = emails.stream()
			.filter((email) -> before.stream()
				.noneMatch((old) -> old.current() && old.emailId().equals(email.emailId())))
			.toList();
		List<ContactEmail> rest = before.stream()
			.filter((old) -> emails.stream().noneMatch((email) -> email.emailId().equals(old.emailId())))
			.toList();
		boolean replaced = come.size() == 1 && rest.stream().filter(ContactEmail::current).count() == 1;
		rest.forEach((old) -> emails.add(old.retained(replaced ? come.getFirst().emailId() : null, askedBy)));
		return List.copyOf(emails);
	}

}
