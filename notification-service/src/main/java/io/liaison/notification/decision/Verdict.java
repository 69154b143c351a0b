package io.liaison.notification.decision;

import io.liaison.notification.mail.Addressee;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;

/**
 * Whether a notification goes out now.
 */
public sealed interface Verdict {

	/** It does not. */
	sealed interface Objection extends Verdict {

	}

	/**
	 * Not to be decided yet.
	 *
	 * @param missing what is not known yet
	 */
	record Wait(String missing) implements Objection {
	}

	/**
	 * Not sent, for good.
	 */
	record Suppress(Decision reason) implements Objection {

		public Suppress(Rule rule, String detail) {
			this(Decision.suppress(rule, detail));
		}

	}

	/**
	 * Sent now.
	 */
	record Send(Decision reason, Addressee to) implements Verdict {
	}

}
