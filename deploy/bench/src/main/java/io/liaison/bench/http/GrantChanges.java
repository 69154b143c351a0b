package io.liaison.bench.http;

import java.util.Map;

import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;

/** Makes a customer a signatory and takes it back, a customer for each caller. */
final class GrantChanges {

	private final Crowd crowd;

	private final Answer[] newest = new Answer[Crowd.CALLERS];

	GrantChanges(Crowd crowd) {
		this.crowd = crowd;
	}

	void change(int caller) {
		Customer customer = this.crowd.managed(caller);
		ApiClient owner = this.crowd.owner(caller).api();
		if (this.newest[caller] == null) {
			this.newest[caller] = Operation.served(owner.get(customer.grantPath()), 200);
		}
		Answer before = this.newest[caller];
		// read again after a refusal
		this.newest[caller] = null;
		boolean signatory = before.json().path("signatory").asBoolean();
		this.newest[caller] = Operation
			.served(owner.patch(customer.grantPath(), before.etag(), Map.of("signatory", !signatory)), 200);
	}

}
