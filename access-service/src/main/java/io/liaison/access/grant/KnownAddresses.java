package io.liaison.access.grant;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;

/**
 * Which of the contact's addresses an account knows and uses (D5).
 *
 * @param sequence number of the profile's event that this is as of
 * @param settled what the grants went by before, while they are still to follow this
 */
record KnownAddresses(String accountId, long sequence, List<String> emailIds, @Nullable List<String> settled) {

	@PersistenceCreator
	KnownAddresses {
	}

	KnownAddresses(String accountId, long sequence, List<String> emailIds) {
		this(accountId, sequence, emailIds, null);
	}

	/** The same, with what the grants went by before it. */
	KnownAddresses after(KnownAddresses before) {
		return new KnownAddresses(this.accountId, this.sequence, this.emailIds,
				(before.settled != null) ? before.settled : before.emailIds);
	}

	/** The grants have followed it. */
	KnownAddresses followed() {
		return new KnownAddresses(this.accountId, this.sequence, this.emailIds);
	}

}
