package io.liaison.platform.work;

import io.liaison.platform.lease.Lease;

/**
 * An entry that this process has taken.
 */
record ClaimedEntry(Lease lease, int attempt) {

	String key() {
		return this.lease.key();
	}

}
