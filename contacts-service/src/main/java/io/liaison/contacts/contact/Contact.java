package io.liaison.contacts.contact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

	private static final PersonName ERASED = new PersonName("–", null);

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
		List<ContactEmail> emails = ContactEmail.following(List.of(), details.emails(), emailIds, null);
		contact.become(ContactState.of(details, emails, accounts, origin), new ContactCreated());
		return contact;
	}

	/**
	 * Takes the details as they are now; an address left out is retained, not forgotten
	 * (T49, C13). Where one comes for one that goes, it is its successor.
	 * @param askedBy the account that asks for it
	 * @throws Refusal CONFLICT with too many addresses, and once the person is erased
	 */
	public void change(ContactDetails details, Function<EmailAddress, String> emailIds, @Nullable String askedBy) {
		ContactState before = state().requirePerson();
		ContactState after = ContactState
			.of(details, ContactEmail.following(before.emails(), details.emails(), emailIds, askedBy),
					before.accounts(), before.origin())
			.asStored(before);
		if (!after.equals(before)) {
			changed(after);
		}
	}

	/** Takes what an approved change request says of the person, once; never refused. */
	void follow(RequestedChange change) {
		if (change.number() <= state().lastFollowed(change.accountId())) {
			return;
		}
		ContactState before = state();
		boolean nowhereElse = !change.shared() && before.accounts().stream().allMatch(change.accountId()::equals);
		ContactState noted = before.following(change.accountId(), change.number());
		ContactState after = change.of(noted, nowhereElse);
		if (after.equals(noted)) {
			become(after);
		}
		else {
			changed(after);
		}
	}

	/** Nothing is left of the person; where accounts have links, these end afterwards. */
	void erase() {
		if (!isErased() || !state().emails().isEmpty()) {
			changed(state().erased());
		}
	}

	/**
	 * The contact is about to be linked to an account.
	 * @param sequence number of the account's last event as it was read
	 * @throws Refusal CONFLICT with too many accounts, and once the person is erased
	 */
	public void joins(String accountId, long sequence) {
		ContactState next = state().requirePerson().joining(accountId, sequence);
		if (!next.equals(state())) {
			become(next);
		}
	}

	/**
	 * The contact is no longer linked to an account, unless it is about to be again.
	 * @param unlinked number of the account's event that told so
	 */
	public void leaves(String accountId, long unlinked) {
		if (state().accounts().contains(accountId) && state().joinedAsOf(accountId) < unlinked) {
			become(state().with(state().accounts().stream().filter((id) -> !id.equals(accountId)).toList()));
		}
	}

	/**
	 * The person shall be out of use, or in use again.
	 * @param accounts where it has places in use
	 */
	public void shall(boolean active, List<String> accounts) {
		List<String> all = Stream.concat(inactiveIn().stream(), accounts.stream()).distinct().toList();
		if (active != active() || shall() != null || (active && !all.isEmpty())) {
			become(state().standing(active(), new Suspension(active, all)));
		}
	}

	/** Whether the person shall be in use; none when nothing is under way. */
	public @Nullable Boolean shall() {
		return (state().standing() != null) ? state().standing().wanted() : null;
	}

	/** Where a link is inactive because the person is, or was, or shall be. */
	public List<String> inactiveIn() {
		return (state().standing() != null) ? state().standing().accounts() : List.of();
	}

	/** The person cannot be taken out of use. */
	public void stays() {
		become(state().standing(active(), null));
	}

	/** Links have followed, unless the person shall be otherwise by now. */
	public void becomes(boolean active, List<String> inactive) {
		if (Boolean.valueOf(active).equals(shall())) {
			List<String> all = active ? inactive
					: Stream.concat(inactiveIn().stream(), inactive.stream()).distinct().toList();
			become(state().standing(active, all.isEmpty() ? null : new Suspension(null, all)),
					(active == active()) ? new Record[0] : new Record[] { new ContactChanged(List.of(), List.of()) });
		}
	}

	/**
	 * @throws Refusal CONFLICT once the person is erased
	 */
	public void requirePerson() {
		state().requirePerson();
	}

	/** Of one who was erased, none that people have. */
	public PersonName name() {
		return isErased() ? ERASED : new PersonName(state().givenName(), state().familyName());
	}

	/** Whether nothing is left of the person. */
	public boolean isErased() {
		return state().isErased();
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

	/** The current address that one is, or was replaced by; none when it is gone. */
	public Optional<ContactEmail> successor(String emailId) {
		return ContactEmail.successor(emails(), emailId);
	}

	/** Whether that is, or was, an address of the contact. */
	public boolean hasHad(String emailId) {
		return emails().stream().anyMatch((email) -> email.emailId().equals(emailId));
	}

	/** Those that no account entered. */
	public List<String> phones() {
		return state().phones();
	}

	/** Values in the provider's fields. */
	public List<FieldValue> fields() {
		return Optional.ofNullable(state().fields()).orElse(List.of());
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

	/** E-mail ids that would go without a successor. */
	public Set<String> losses(ContactDetails details, Function<EmailAddress, String> emailIds) {
		return ContactEmail.losses(emails(), ContactEmail.following(emails(), details.emails(), emailIds, null));
	}

	public SearchName search() {
		SearchName search = name().search();
		for (EmailAddress address : addresses()) {
			search = search.foundAlsoBy(address.value());
		}
		return search;
	}

	private void changed(ContactState after) {
		ContactState before = state();
		become(after, new ContactChanged(after.addressesBeside(before), before.addressesBeside(after)));
	}

}
