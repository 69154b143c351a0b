package io.liaison.contacts.takeover;

import java.util.List;

import io.liaison.platform.store.StoreFailure;
import org.bson.Document;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * How far the accounts have been gone through, in the order of their ids.
 */
@Component
class TakeoverProgress {

	private static final String COLLECTION = "takeovers";

	private static final String AFTER = "after";

	private static final String DONE = "done";

	private final MongoOperations store;

	TakeoverProgress(MongoOperations store) {
		this.store = store;
	}

	boolean isDone(String name) {
		return find(name).getBoolean(DONE, false);
	}

	/** The account up to which all is done. */
	String position(String name) {
		String after = find(name).getString(AFTER);
		return (after != null) ? after : "";
	}

	void reached(String name, String accountId) {
		write(name, new Update().max(AFTER, accountId));
	}

	void done(String name) {
		write(name, new Update().set(DONE, true));
	}

	/** Ids of accounts after that one. */
	List<String> accounts(String after, int limit) {
		Query next = Query.query(Criteria.where("_id").gt(after)).with(Sort.by("_id")).limit(limit);
		next.fields().include("_id");
		return StoreFailure.refusing(() -> this.store.find(next, Document.class, "accounts"))
			.stream()
			.map((account) -> account.getString("_id"))
			.toList();
	}

	private Document find(String name) {
		Query query = Query.query(Criteria.where("_id").is(name));
		Document found = StoreFailure.refusing(() -> this.store.findOne(query, Document.class, COLLECTION));
		return (found != null) ? found : new Document();
	}

	private void write(String name, Update update) {
		StoreFailure.refusing(() -> this.store.upsert(Query.query(Criteria.where("_id").is(name)), update, COLLECTION));
	}

}
