package io.liaison.access.actionlink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.liaison.access.actionlink.ActionLinkValidity.Reason;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That one contact may do one thing, by a link sent to one address. Nothing of it opens
 * anything: the link is sealed anew whenever a mail with it is written.
 */
final class ActionLink extends Aggregate<ActionLinkState> {

	/** For a second press of the button, or a connection that broke. */
	private static final Duration TWICE = Duration.ofSeconds(30);

	ActionLink(String id, @Nullable ActionLinkState state) {
		super(id, state);
	}

	static ActionLink mint(String id, ActionLinkState state, List<AsOf> asOf) {
		ActionLink minted = new ActionLink(id, null);
		minted.become(state, new Minted(asOf));
		return minted;
	}

	/**
	 * It is followed, and used up unless that may be done again. The page that used it up
	 * may come a second time at once: somebody pressed its button twice.
	 * @param page the one that is sent
	 * @throws Refusal GONE when it serves no more
	 */
	void follow(Instant now, String page) {
		if (isSentTwice(now, page)) {
			return;
		}
		if (ending(now).isPresent()) {
			throw Refusal.of(Kind.GONE, "link-used", "This link does not serve any more.");
		}
		if (!terms().action().isRepeatable()) {
			become(terms().used(now, hash(page)), new Used());
		}
	}

	/** Whether what used it up a moment ago is sent once more, by the page it was. */
	boolean isSentTwice(Instant now, String page) {
		Instant used = terms().usedAt();
		return terms().revokedAt() == null && used != null && now.isBefore(used.plus(TWICE))
				&& hash(page).equals(terms().usedFrom());
	}

	private String hash(String page) {
		return Ids.derived(id(), page);
	}

	void revoke(Instant now) {
		if (terms().revokedAt() == null) {
			become(terms().revoked(now), new Revoked());
		}
	}

	/** Why it serves no more by itself, whatever became of those it is for. */
	Optional<Reason> ending(Instant now) {
		if (terms().revokedAt() != null) {
			return Optional.of(Reason.REVOKED);
		}
		if (terms().usedAt() != null) {
			return Optional.of(Reason.USED);
		}
		return now.isBefore(terms().expiresAt()) ? Optional.empty() : Optional.of(Reason.EXPIRED);
	}

	/** Whether a token that it was exchanged for may still be about. */
	boolean mayBeInUse(Instant now, Duration time) {
		Instant last = terms().action().isRepeatable() ? terms().expiresAt() : terms().usedAt();
		return terms().revokedAt() == null && last != null && now.isBefore(last.plus(time));
	}

	ActionLinkState terms() {
		return state();
	}

	/**
	 * @param asOf what was known of others then
	 */
	record Minted(List<AsOf> asOf) {
	}

	record Used() {
	}

	record Revoked() {
	}

}
