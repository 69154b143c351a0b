package io.liaison.access.oauth.token;

import java.time.Instant;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That the tokens of an authorization are over: signed out, revoked, or a refresh token
 * came again. Its id is that of the authorization.
 */
final class EndedFamily extends Aggregate<EndedFamily.State> {

	EndedFamily(String id, @Nullable State state) {
		super(id, state);
	}

	void end(Instant at) {
		if (version() == 0) {
			become(new State(at), new Ended(id()));
		}
	}

	/**
	 * @param at when that was
	 */
	record State(Instant at) {
	}

	record Ended(String family) {
	}

}
