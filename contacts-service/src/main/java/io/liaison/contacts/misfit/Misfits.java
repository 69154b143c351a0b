package io.liaison.contacts.misfit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.liaison.contacts.account.Account;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.platform.store.failure.StoreFailure;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * The accounts in which something did not fit when they were looked at; few, so that they
 * are found without an index. What was mended since is left to whoever reads.
 */
@Repository
class Misfits {

	static final String COLLECTION = "role-misfits";

	private final MongoOperations store;

	Misfits(MongoOperations store) {
		this.store = store;
	}

	/** Notes what does not fit in these accounts, and forgets what did not before. */
	void note(Collection<Account> accounts, RoleCatalogue catalogue) {
		List<String> fitting = new ArrayList<>();
		for (Account account : accounts) {
			List<String> roles = Misfit.of(account, catalogue).stream().map(Misfit::role).toList();
			if (roles.isEmpty()) {
				fitting.add(account.id());
			}
			else {
				StoreFailure.refusing(() -> this.store.save(new Noted(account.id(), roles), COLLECTION));
			}
		}
		StoreFailure.refusing(() -> this.store.remove(Query.query(Criteria.where("_id").in(fitting)), COLLECTION));
	}

	/**
	 * Ids of accounts, in their order.
	 * @param after the last one seen, empty at the start
	 */
	List<String> of(String role, String after, int limit) {
		Query query = Query.query(Criteria.where("_id").gt(after).and("roles").is(role))
			.with(Sort.by("_id"))
			.limit(limit);
		return StoreFailure
			.refusing(() -> this.store.find(query, Noted.class, COLLECTION).stream().map(Noted::id).toList());
	}

	private record Noted(@Id String id, List<String> roles) {
	}

}
