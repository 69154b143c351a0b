package io.liaison.contacts.erasure;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.StaffRule;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Service;

/**
 * Begins erasures, which go on by themselves.
 */
@Service
public class Erasing {

	/** How long the write that the work waits for takes at most. */
	private static final Duration WRITING = Duration.ofSeconds(20);

	private final Erasures erasures;

	private final Contacts contacts;

	private final StaffRule staff;

	private final Worklist worklist;

	private final InstantSource clock;

	Erasing(Erasures erasures, Contacts contacts, StaffRule staff, Worklist worklist, InstantSource clock) {
		this.erasures = erasures;
		this.contacts = contacts;
		this.staff = staff;
		this.worklist = worklist;
		this.clock = clock;
	}

	/**
	 * @throws Refusal NOT_FOUND; FORBIDDEN for a colleague who may more; CONFLICT for
	 * oneself and for the last owner
	 */
	Erasure ask(String contactId, Reason reason, Command command, Caller caller) {
		Contact contact = this.contacts.get(contactId);
		if (contactId.equals(caller.contactId())) {
			throw Refusal.conflict("own-person", "Nobody erases themselves. Ask another owner.");
		}
		Set<String> addresses = contact.emails().stream().map(ContactEmail::emailId).collect(Collectors.toSet());
		this.staff.requireChange(contactId, caller, true, addresses);
		return begin(contactId, reason, caller.actor(), command);
	}

	/** A change request took the person from the last account (Q22). */
	public void follow(String contactId, Actor by) {
		begin(contactId, Reason.CHANGE_REQUEST, by, Command.system(Ids.random()).by(by));
	}

	private Erasure begin(String contactId, Reason reason, Actor by, Command command) {
		String id = Erasure.id(contactId);
		this.worklist.put(ErasureTask.NAME, id, this.clock.instant().plus(WRITING));
		Erasure begun = this.erasures.createOrChange(id, command.shrinkingRights(),
				() -> Erasure.of(contactId, reason, by, this.clock.instant()), Erasure::again);
		this.worklist.put(ErasureTask.NAME, id);
		return begun;
	}

}
