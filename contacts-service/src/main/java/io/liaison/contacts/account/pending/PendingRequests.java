package io.liaison.contacts.account.pending;

import java.util.Optional;

import io.liaison.contacts.account.pending.PendingRequest.Decision;
import io.liaison.contacts.account.pending.PendingRequest.Status;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an account remembers of change requests: the one that is pending, and how many it
 * has taken in. A step answers what it remembers then.
 *
 * @param pending asked for or being carried out
 * @param taken how many it has taken in
 */
public record PendingRequests(@Nullable PendingRequest pending, long taken) {

	public static final PendingRequests NONE = new PendingRequests(null, 0);

	/**
	 * Takes one in, which then awaits a decision.
	 * @param number which it was given when the account was read
	 * @throws Refusal CONFLICT while another one is pending (Q27), STALE when another one
	 * came between
	 */
	public PendingRequests with(String request, long number) {
		requireNone();
		if (number != this.taken + 1) {
			throw Refusal.of(Kind.STALE, "stale", "Another change request came first. Ask again.");
		}
		return new PendingRequests(PendingRequest.requested(request, number), number);
	}

	/**
	 * It is another one from now on (D3).
	 * @param version of it that is asked for then
	 */
	public PendingRequests amended(String request, long amendment, String version) {
		return new PendingRequests(requireOpen(request, amendment).amended(version), this.taken);
	}

	/**
	 * It is decided.
	 * @param inForce number of the event with which it came in force, 0 where it did not
	 */
	public PendingRequests decided(String request, long amendment, Status outcome, Decision decision, long inForce) {
		return new PendingRequests(requireOpen(request, amendment).decided(outcome, decision, inForce), this.taken);
	}

	/** It is carried out or forgotten: another one may come. */
	public PendingRequests without(String request) {
		return is(request) ? new PendingRequests(null, this.taken) : this;
	}

	/** The pending one, if it is that. */
	public Optional<PendingRequest> find(String request) {
		return Optional.ofNullable(this.pending).filter((it) -> it.request().equals(request));
	}

	/**
	 * @throws Refusal CONFLICT, naming it, while one is pending
	 */
	public void requireNone() {
		if (this.pending != null) {
			throw Refusal.conflict("request-pending", "The change request " + this.pending.request()
					+ " is pending. Cancel it, or wait until it is decided.");
		}
	}

	private boolean is(String request) {
		return find(request).isPresent();
	}

	private PendingRequest requireOpen(String request, long amendment) {
		PendingRequest open = find(request).filter(PendingRequest::isOpen)
			.orElseThrow(() -> Refusal.conflict("already-decided", "The change request is decided already."));
		if (open.amendment() != amendment) {
			throw Refusal.of(Kind.STALE, "stale", "The change request was amended since. Read it again.");
		}
		return open;
	}

}
