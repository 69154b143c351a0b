package io.liaison.access.viewing;

import java.time.Instant;
import java.util.List;

import io.liaison.platform.command.AsOf;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/** That somebody of the staff sees the portal as a contact of a customer does. */
final class Viewing extends Aggregate<Viewing.State> {

	Viewing(String id, @Nullable State state) {
		super(id, state);
	}

	/**
	 * @param asOf what was known of the account, whose admins are told
	 */
	static Viewing begun(String id, State state, List<AsOf> asOf) {
		Viewing viewing = new Viewing(id, null);
		viewing.become(state, new Begun(asOf));
		return viewing;
	}

	/** Over from now on, if it was not before. */
	void end(Instant now) {
		if (isOpen(now)) {
			become(new State(state().staff(), state().seen(), state().reason(), state().since(), state().until(), now),
					new Ended());
		}
	}

	boolean isOpen(Instant now) {
		return state().endedAt() == null && now.isBefore(state().until());
	}

	Person staff() {
		return state().staff();
	}

	Person seen() {
		return state().seen();
	}

	State snapshot() {
		return state();
	}

	/**
	 * @param seen as whom
	 * @param until when it ends by itself
	 * @param endedAt absent where nobody ended it
	 */
	record State(Person staff, Person seen, String reason, Instant since, Instant until, @Nullable Instant endedAt) {
	}

	/** Somebody who signs in with that identity, as that contact, for that account. */
	record Person(String identityId, String contactId, String accountId) {
	}

	record Begun(List<AsOf> asOf) {
	}

	record Ended() {
	}

}
