package io.liaison.access.identity;

import java.time.Duration;
import java.time.Instant;

import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That all factors are to be taken from a login whose holder has lost them: two of the
 * staff confirm it, then there is time to object. It stands with the factors themselves,
 * so that whoever shows one and whoever takes them away write the same document.
 *
 * @param askedAt when the holder asked, by the password alone; absent where staff began
 * without
 * @param begun by the first of the staff, absent until then
 * @param reason why, in that one's words
 * @param confirmed by the second of the staff, absent until then
 * @param due when the factors go, unless somebody objects; absent until confirmed
 */
public record FactorReset(String id, @Nullable Instant askedAt, @Nullable Step begun, @Nullable String reason,
		@Nullable Step confirmed, @Nullable Instant due) {

	/** So long an unconfirmed one waits for the next of the staff. */
	private static final Duration PATIENCE = Duration.ofDays(7);

	static FactorReset asked(String id, Instant now) {
		return new FactorReset(id, now, null, null, null, null);
	}

	static FactorReset unasked(String id) {
		return new FactorReset(id, null, null, null, null, null);
	}

	FactorReset begun(Step by, String why) {
		return new FactorReset(this.id, this.askedAt, by, why, null, null);
	}

	/**
	 * @throws Refusal CONFLICT where it waits for something else; FORBIDDEN to whoever
	 * has begun it
	 */
	FactorReset confirmed(Step by, Instant then) {
		if (this.begun == null || this.confirmed != null) {
			throw Refusal.conflict("factor-reset-not-waiting", "This reset does not wait for a confirmation.");
		}
		if (this.begun.isOfSame(by)) {
			throw Refusal.forbidden("Somebody else confirms what one has begun.");
		}
		return new FactorReset(this.id, this.askedAt, this.begun, this.reason, by, then);
	}

	boolean isOpen(Instant now) {
		Instant latest = (this.begun != null) ? this.begun.at() : this.askedAt;
		return this.due != null || latest != null && now.isBefore(latest.plus(PATIENCE));
	}

	boolean isDue(Instant now) {
		return this.due != null && !now.isBefore(this.due);
	}

	/**
	 * What one of the staff did.
	 *
	 * @param identityId the login by which
	 */
	public record Step(String identityId, String contactId, Instant at) {

		/** Also under another contact or another address of theirs. */
		boolean isOfSame(Step other) {
			return this.identityId.equals(other.identityId) || this.contactId.equals(other.contactId);
		}

	}

}
