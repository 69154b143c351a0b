package io.liaison.contacts.profile;

import java.time.Duration;
import java.time.InstantSource;

import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.contact.address.AddressFollower;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The work that a contact's changed addresses are: each account's profile follows by a
 * write of its own.
 */
@Component
class ProfileFollowing implements Task, AddressFollower {

	private static final String NAME = "profile-following";

	/** How long changing a contact takes at most. */
	private static final Duration CHANGING = Duration.ofSeconds(20);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Contacts contacts;

	private final Profiles profiles;

	private final Worklist worklist;

	private final InstantSource clock;

	ProfileFollowing(Contacts contacts, Profiles profiles, Worklist worklist, InstantSource clock) {
		this.contacts = contacts;
		this.profiles = profiles;
		this.worklist = worklist;
		this.clock = clock;
	}

	@Override
	public void expect(String contactId) {
		this.worklist.put(NAME, contactId, this.clock.instant().plus(CHANGING));
	}

	@Override
	public void changed(String contactId) {
		this.worklist.put(NAME, contactId);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Outcome perform(String contactId, Claim claim) {
		@Nullable Contact contact = this.contacts.find(contactId).orElse(null);
		if (contact != null) {
			for (String accountId : contact.accounts()) {
				if (!claim.held()) {
					return new Later(PAUSE);
				}
				this.profiles.follow(accountId, contact);
			}
		}
		return Outcome.DONE;
	}

}
