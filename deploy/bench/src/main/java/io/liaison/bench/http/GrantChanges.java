package io.liaison.bench.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;

/** Makes a customer a signatory and takes it back, a customer for each caller. */
final class GrantChanges {

	private final Crowd crowd;

	/** By caller; none after a refusal. */
	private final Map<Integer, Answer> newest = new ConcurrentHashMap<>();

	GrantChanges(Crowd crowd) {
		this.crowd = crowd;
	}

	void change(int caller) {
		Customer customer = this.crowd.managed(caller);
		ApiClient owner = this.crowd.owner(caller).api();
		Answer before = this.newest.remove(caller);
		if (before == null) {
			before = Operation.served(owner.get(customer.grantPath()), 200);
		}
		Map<String, Boolean> change = Map.of("signatory", !before.json().path("signatory").asBoolean());
		this.newest.put(caller, Operation.served(owner.patch(customer.grantPath(), before.etag(), change), 200));
	}

}
