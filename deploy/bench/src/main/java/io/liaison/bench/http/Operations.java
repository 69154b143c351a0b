package io.liaison.bench.http;

import java.util.List;
import java.util.Map;

import io.liaison.systemtest.people.User;

/** What people and programs do most, each caller with things of its own. */
record Operations(Crowd crowd) {

	List<Operation> all() {
		RefreshChains chains = RefreshChains.of(this.crowd.customers());
		GrantChanges changes = new GrantChanges(this.crowd);
		return List.of(new Operation("password sign-in", (caller) -> customer(caller).signIn()),
				new Operation("refresh", chains::renew), get("userinfo", "/auth/userinfo"),
				get("GET /api/me", "/api/me"), new Operation("account list", (caller) -> list(caller)),
				new Operation("one account", this::account), new Operation("PATCH of a grant", changes::change),
				ticket());
	}

	Operation ticket() {
		Map<String, String> question = Map.of("subject", "Printer", "message", "It does not print.");
		return new Operation("POST /api/tickets",
				(caller) -> Operation.served(customer(caller).api().post("/api/tickets", question), 201));
	}

	private Operation get(String name, String path) {
		return new Operation(name, (caller) -> Operation.served(customer(caller).api().get(path), 200));
	}

	private void list(int caller) {
		Operation.served(this.crowd.owner(caller).api().get("/api/accounts?limit=50"), 200);
	}

	private void account(int caller) {
		String path = "/api/accounts/" + this.crowd.managed(caller).accountId();
		Operation.served(this.crowd.owner(caller).api().get(path), 200);
	}

	private User customer(int caller) {
		return this.crowd.customers().get(caller);
	}

}
