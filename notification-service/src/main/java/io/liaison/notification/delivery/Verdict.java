package io.liaison.notification.delivery;

import io.liaison.notification.mail.Addressee;
import io.liaison.notification.notification.Decision;

/**
 * Whether a notification goes out now.
 */
sealed interface Verdict {

	/**
	 * Not to be decided yet.
	 *
	 * @param missing what is not known yet
	 */
	record Wait(String missing) implements Verdict {
	}

	/**
	 * Not sent, for good.
	 */
	record Suppress(Decision reason) implements Verdict {
	}

	/**
	 * Sent now.
	 */
	record Send(Decision reason, Addressee to) implements Verdict {
	}

}
