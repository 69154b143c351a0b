package io.liaison.access.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.access.identity.LoginIdentityEvent.Change;
import io.liaison.access.identity.LoginIdentityEvent.FactorsChanged;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/** A login whose factors can be taken away from whoever has lost them all. */
abstract sealed class RecoverableIdentity extends Aggregate<LoginIdentityState> permits SecuredIdentity {

	RecoverableIdentity(String id, LoginIdentityState state) {
		super(id, state);
	}

	/** Whoever does something with the factors has them: there is nothing to reset. */
	final void take(LoginIdentityState next, Record... events) {
		boolean ends = factors().reset() != null && next.secondFactors().reset() == null;
		Stream<Record> ending = ends ? Stream.of(new FactorsChanged(Change.RESET_CANCELLED)) : Stream.empty();
		become(next, Stream.concat(Stream.of(events), ending).toArray(Record[]::new));
	}

	/**
	 * Somebody has the password and none of the factors any more.
	 * @return whether that is news
	 */
	boolean askFactorReset(String reset, Instant now) {
		boolean news = usable() && hasSecondFactor() && factorReset(now).isEmpty();
		if (news) {
			goOn(FactorReset.asked(reset, now), Change.RESET_ASKED);
		}
		return news;
	}

	/**
	 * @param reset its id, where nobody has asked
	 * @throws Refusal CONFLICT when there is nothing to reset, or that is begun already
	 */
	void beginFactorReset(String reset, FactorReset.Step by, String reason, Instant now) {
		if (!usable() || !hasSecondFactor()) {
			throw Refusal.conflict("no-second-factor", "This login has no second factor.");
		}
		if (!hasPassword()) {
			throw Refusal.conflict("no-password",
					"This login has no password that could open it. One is set by a link in the mailbox first.");
		}
		FactorReset asked = factorReset(now).orElseGet(() -> FactorReset.unasked(reset));
		if (asked.begun() != null) {
			throw Refusal.conflict("factor-reset-begun", "A reset of this login is begun already.");
		}
		goOn(asked.begun(by, reason), Change.RESET_BEGUN);
	}

	/**
	 * @param due when the factors go
	 * @throws Refusal NOT_FOUND when that one is not open; else as
	 * {@link FactorReset#confirmed}
	 */
	void confirmFactorReset(String reset, FactorReset.Step by, Instant due, Instant now) {
		goOn(requireReset(reset, now).confirmed(by, due), Change.RESET_CONFIRMED);
	}

	/**
	 * @throws Refusal NOT_FOUND when that one is not open
	 */
	void cancelFactorReset(String reset, Instant now) {
		requireReset(reset, now);
		goOn(null, Change.RESET_CANCELLED);
	}

	/**
	 * What was signed in before is over.
	 * @return false when that is not due
	 */
	boolean resetFactors(Instant now) {
		boolean due = factorReset(now).filter((it) -> it.isDue(now)).isPresent();
		if (due) {
			become(state().with(Factors.takenAway(now)), new FactorsChanged(Change.RESET));
		}
		return due;
	}

	private FactorReset requireReset(String reset, Instant now) {
		return factorReset(now).filter((it) -> it.id().equals(reset))
			.orElseThrow(() -> Refusal.notFound("factor reset"));
	}

	private void goOn(@Nullable FactorReset next, Change change) {
		become(state().with(factors().with(next)), new FactorsChanged(change));
	}

	/** The reset of the factors that is open then. */
	public Optional<FactorReset> factorReset(Instant now) {
		return factors().reset(now);
	}

	/** Whether more than the password is asked for. */
	public boolean hasSecondFactor() {
		return factors().areAny();
	}

	/** What is asked for beside the password. */
	public Factors factors() {
		return state().secondFactors();
	}

	/** Whether there is something to sign in with: a password, or a passkey alone. */
	public boolean activated() {
		return hasPassword() || !factors().keys().isEmpty();
	}

	public boolean hasPassword() {
		return state().password() != null;
	}

	/** Whether it can sign in at all. */
	public boolean usable() {
		return activated() && !state().disabled();
	}

}
