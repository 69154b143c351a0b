package io.liaison.gateway.session;

import java.security.GeneralSecurityException;
import java.time.Instant;

import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The sign-ins that have not ended. */
@Repository
public class SignIns {

	private final ReactiveMongoTemplate store;

	private final JsonMapper json;

	private final SessionSettings settings;

	SignIns(ReactiveMongoTemplate store, JsonMapper json, SessionSettings settings) {
		this.store = store;
		this.json = json;
		this.settings = settings;
	}

	Mono<SignIn> find(SessionKey key) {
		return this.store.findById(key.id(), SealedSignIn.class)
			.filter((stored) -> !stored.isOver(Instant.now()))
			.map((stored) -> opened(key, stored));
	}

	public Mono<SignIn> add(SessionKey key, SignIn signIn) {
		return this.store.insert(sealed(key, signIn)).thenReturn(signIn);
	}

	/**
	 * Keeps the tokens of a sign-in that still exists; one that ended meanwhile stays
	 * ended.
	 */
	Mono<SignIn> renew(SessionKey key, SignIn signIn) {
		return this.store.findAndReplace(withId(key), sealed(key, signIn), FindAndReplaceOptions.options().returnNew())
			.map((stored) -> signIn);
	}

	/** Whether there was one. */
	public Mono<Boolean> remove(SessionKey key) {
		return this.store.remove(withId(key), SealedSignIn.class).map((removed) -> removed.getDeletedCount() > 0);
	}

	private SealedSignIn sealed(SessionKey key, SignIn signIn) {
		return new SealedSignIn(key.id(), key.seal(this.json.writeValueAsBytes(signIn)),
				Instant.now().plus(this.settings.idle()));
	}

	private SignIn opened(SessionKey key, SealedSignIn stored) {
		try {
			return this.json.readValue(key.open(stored.tokens()), SignIn.class);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("A session is not sealed by its key", ex);
		}
	}

	private static Query withId(SessionKey key) {
		return Query.query(Criteria.where("_id").is(key.id()));
	}

}
