package io.liaison.contacts.deactivation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.liaison.contacts.account.editing.LinkActivity;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.StaffRule;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes a person out of use: first the places in accounts, one write each, then the
 * person; what the person shall be stands at the contact, so it goes on after a crash.
 * Back the same way; a place that an account has no room for any more stays inactive, and
 * is tried again when asked for again.
 */
@Component
class Deactivation implements Task {

	private static final String NAME = "deactivation";

	/** How long the write that the work waits for takes at most. */
	private static final Duration WRITING = Duration.ofSeconds(20);

	private final Contacts contacts;

	private final LinkActivity links;

	private final StaffRule staff;

	private final Worklist worklist;

	private final InstantSource clock;

	Deactivation(Contacts contacts, LinkActivity links, StaffRule staff, Worklist worklist, InstantSource clock) {
		this.contacts = contacts;
		this.links = links;
		this.staff = staff;
		this.worklist = worklist;
		this.clock = clock;
	}

	/**
	 * @throws Refusal NOT_FOUND; FORBIDDEN for a colleague who may more; CONFLICT for the
	 * last owner
	 */
	Contact begin(String contactId, boolean active, Command command, Caller caller) {
		Contact before = this.contacts.get(contactId);
		Set<String> addresses = before.emails().stream().map(ContactEmail::emailId).collect(Collectors.toSet());
		this.staff.requireChange(contactId, caller, false, active ? Set.of() : addresses);
		List<String> accounts = active ? List.of() : this.links.activeIn(before);
		this.worklist.put(NAME, contactId, this.clock.instant().plus(WRITING));
		Contact begun = this.contacts.change(contactId, active ? command : command.shrinkingRights(),
				(contact) -> contact.shall(active, accounts));
		this.worklist.put(NAME, contactId);
		return begun;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Outcome perform(String contactId, Claim claim) {
		Contact contact = this.contacts.find(contactId).orElse(null);
		Boolean active = (contact != null) ? contact.shall() : null;
		if (contact == null || active == null) {
			return Outcome.DONE;
		}
		Command command = Command
			.system(Ids.derived(NAME, contactId, String.valueOf(contact.version()), String.valueOf(active)));
		List<String> inactive = new ArrayList<>();
		for (String accountId : concerned(contact, active)) {
			if (!claim.held()) {
				return new Later(Duration.ofSeconds(1));
			}
			Refusal refusal = set(accountId, contactId, active, command);
			if (refusal != null && !active) {
				// the last owner stays: nothing has been taken from anybody yet
				this.contacts.change(contactId, command, Contact::stays);
				return Outcome.DONE;
			}
			if (refusal != null || !active) {
				inactive.add(accountId);
			}
		}
		this.contacts.change(contactId, active ? command : command.shrinkingRights(),
				(it) -> it.becomes(active, inactive));
		return Outcome.DONE;
	}

	/** The provider's own first, for it alone may refuse. */
	private List<String> concerned(Contact contact, boolean active) {
		List<String> accounts = new ArrayList<>(
				new TreeSet<>(active ? contact.inactiveIn() : this.links.activeIn(contact)));
		if (accounts.remove(Provider.ACCOUNT_ID)) {
			accounts.addFirst(Provider.ACCOUNT_ID);
		}
		return accounts;
	}

	private @Nullable Refusal set(String accountId, String contactId, boolean active, Command command) {
		try {
			this.links.set(accountId, contactId, active, command);
			return null;
		}
		catch (Refusal refusal) {
			if (refusal.kind() == Kind.CONFLICT || refusal.kind() == Kind.UNPROCESSABLE) {
				return refusal;
			}
			throw refusal;
		}
	}

}
