package io.liaison.contacts.account.pending;

import java.time.Instant;

import io.liaison.platform.command.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The change request that an account has taken in, one at a time (Q27): the account alone
 * decides what becomes of it, the request follows.
 *
 * @param request its id
 * @param number counted in the account
 * @param amendment how many times it was amended
 * @param version of it that is asked for
 * @param decision absent while it awaits one
 * @param sequence number of the account's event with which it came in force, 0 before
 */
public record PendingRequest(String request, long number, long amendment, String version, Status status,
		@Nullable Decision decision, long sequence) {

	/** Of a request as it was asked for. */
	public static final String FIRST = "0";

	static PendingRequest requested(String request, long number) {
		return new PendingRequest(request, number, 0, FIRST, Status.REQUESTED, null, 0);
	}

	PendingRequest amended(String other) {
		return new PendingRequest(this.request, this.number, this.amendment + 1, other, this.status, null, 0);
	}

	PendingRequest decided(Status outcome, Decision by, long inForce) {
		return new PendingRequest(this.request, this.number, this.amendment, this.version, outcome, by, inForce);
	}

	/** Whether somebody is still to decide. */
	public boolean isOpen() {
		return this.status == Status.REQUESTED;
	}

	/** What has become of it. */
	public enum Status {

		/** awaits a decision */
		REQUESTED,

		/** in force, being carried out */
		APPLYING,

		/** refused by the provider */
		DECLINED,

		/** taken back */
		CANCELLED

	}

	/**
	 * @param own whether who asked for it approved it, since nobody else could
	 * @param reason in the words of who declined it
	 */
	public record Decision(Actor by, Instant at, boolean own, @Nullable String reason) {
	}

}
