package io.liaison.access.grant;

import java.time.Instant;
import java.util.List;

import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.profile.KnownAddresses;
import io.liaison.access.grant.profile.ProfileSnapshot;

/** Tries what becomes of one contact's access. */
abstract class ContactAccessTest {

	static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

	static final Address OLD = Address.of("old", "identity-old");

	static final Address NEW = Address.of("new", "identity-new");

	final ContactAccess access = new ContactAccess("contact", null);

	long sequence;

	void know(long as, String account, Instant time, String... emailIds) {
		this.access.follow(new ProfileSnapshot(time, new KnownAddresses(account, as, List.of(emailIds))));
	}

	void inUse() {
		follow(OLD);
		this.access.turnOn("a", "old", true, 0, NOW);
	}

	void on(String account) {
		this.access.turnOn(account, "old", false, 0, NOW);
	}

	void invite(String account, String email, Instant now) {
		this.access.invite(account, email, null, null, now);
	}

	Grant grant(String account, String email) {
		return this.access.grantOrNone(account, email);
	}

	void follow(Address... addresses) {
		follow(true, addresses);
	}

	void follow(boolean active, Address... addresses) {
		this.access.follow(new ContactSnapshot(++this.sequence, NOW, active, "Given", List.of(addresses)));
	}

	void follow(Instant time, Address... addresses) {
		this.access.follow(new ContactSnapshot(++this.sequence, time, true, "Given", List.of(addresses)));
	}

}
