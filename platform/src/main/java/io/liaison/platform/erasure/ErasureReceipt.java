package io.liaison.platform.erasure;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That this service has done what an erasure asks for; its id is that of the erasure.
 */
final class ErasureReceipt extends Aggregate<ErasureReceipt.State> {

	ErasureReceipt(String id, @Nullable State state) {
		super(id, (state != null) ? state : new State("", 0, 0));
	}

	void take(long sequence, String contactId, int records) {
		if (sequence > state().sequence()) {
			become(new State(contactId, records, sequence), new Acknowledged());
		}
	}

	State snapshot() {
		return state();
	}

	/**
	 * @param records of the person that are redacted here, or gone
	 * @param sequence number of the erasure's event that it is as of
	 */
	record State(String contactId, int records, long sequence) {
	}

	record Acknowledged() {
	}

}
