package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;

import static io.liaison.contacts.changeset.AManagedCustomer.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A customer whose changes need approval and who names a purchaser for payments, with
 * somebody of that who acts for it.
 */
final class APurchaser {

	static final String FINANCIAL = "service-portal.financial";

	final AManagedCustomer customer;

	/** The account. */
	final String id;

	final String buyer;

	/** The buyer's, for the customer. */
	final Api buying;

	/** One of the customer. */
	final String tech;

	private final Api api;

	private final Tokens tokens;

	APurchaser(Api api, Tokens tokens) {
		this.api = api;
		this.tokens = tokens;
		this.customer = AManagedCustomer.of(api, tokens);
		this.tech = this.customer.linked("Tech", TECHNICAL);
		this.id = another();
		this.buyer = somebody(this.id, "purchaser.payments");
		this.buying = through(this.buyer, this.id, Long.MAX_VALUE);
		name(of(this.id, "PAYMENTS"));
	}

	/**
	 * @param version of everything that the rights were read from
	 */
	Api through(String contact, String via, long version) {
		Caller caller = new Caller("identity-of-" + contact, contact, this.customer.account, Side.PURCHASER, via,
				Set.of("accounts.read", "contacts.read", "contacts.manage", "tickets.open"), "email-of-" + contact);
		return this.api.as(this.tokens.of(caller, Map.of("ver",
				Map.of("a:" + this.customer.account, version, "a:" + via, version, "c:" + contact, version))));
	}

	String another() {
		return this.customer.staff
			.post("/api/accounts", Map.of("name", "Buyers " + System.nanoTime(), "side", "PURCHASER"))
			.expect(201)
			.at("/id");
	}

	String somebody(String account, String role) {
		String contact = this.customer.contact("Buy", "Er");
		link(account, contact, role);
		return contact;
	}

	void link(String account, String contact, String role) {
		this.customer.staff
			.put("/api/accounts/" + account + "/contacts/" + contact, Map.of("roles", List.of(role)))
			.expect(201);
	}

	/** Exactly these from now on. */
	@SafeVarargs
	final void name(Map<String, Object>... purchasers) {
		assertThat(ask(this.customer.staff, purchasers).expect(201).at("/status")).isEqualTo("APPLIED");
	}

	@SafeVarargs
	final Answer ask(Api by, Map<String, Object>... purchasers) {
		return this.customer.request(by, naming(purchasers));
	}

	@SafeVarargs
	static Map<String, Object> naming(Map<String, Object>... purchasers) {
		return Map.of("type", "set-purchasers", "purchasers", List.of(purchasers));
	}

	static Map<String, Object> of(String account, String... scopes) {
		return Map.of("accountId", account, "scopes", List.of(scopes));
	}

	String path() {
		return "/api/accounts/" + this.customer.account;
	}

}
