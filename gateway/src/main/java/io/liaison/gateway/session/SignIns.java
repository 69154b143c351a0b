package io.liaison.gateway.session;

import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The sign-ins that have not ended. */
@Repository
class SignIns {

	private final ReactiveMongoTemplate store;

	SignIns(ReactiveMongoTemplate store) {
		this.store = store;
	}

	Mono<SignIn> find(String id) {
		return this.store.findById(id, SignIn.class);
	}

	Mono<SignIn> add(SignIn signIn) {
		return this.store.insert(signIn);
	}

	/**
	 * Keeps the tokens of a sign-in that still exists; one that ended meanwhile stays
	 * ended.
	 */
	Mono<SignIn> renew(SignIn signIn) {
		return this.store.findAndReplace(withId(signIn.id()), signIn, FindAndReplaceOptions.options().returnNew());
	}

	Mono<Void> remove(String id) {
		return this.store.remove(withId(id), SignIn.class).then();
	}

	private static Query withId(String id) {
		return Query.query(Criteria.where("_id").is(id));
	}

}
