package io.liaison.contacts.longwork;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.work.Claim;

import org.springframework.stereotype.Component;

/**
 * The events that wait to be published. Work that makes many of them waits while the
 * oldest is old: it must not be why other changes are refused.
 */
@Component
public class Backlog {

	/** After which to look again. */
	public static final Duration PAUSE = Duration.ofSeconds(1);

	// well below the age at which changes are refused
	private static final Duration MOST = Duration.ofSeconds(10);

	private final Outboxes outboxes;

	public Backlog(Outboxes outboxes) {
		this.outboxes = outboxes;
	}

	/** Whether work is to wait. */
	public boolean isTooOld() {
		return this.outboxes.age().compareTo(MOST) > 0;
	}

	/**
	 * Waits between two steps, so that neither an attempt is used up nor anything worked
	 * out twice.
	 * @return false when the claim is held no longer
	 */
	public boolean mayGoOn(Claim claim) {
		while (isTooOld() && claim.held()) {
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return claim.held();
	}

}
