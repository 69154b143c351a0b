package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Map;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * A customer of the programme whose changes need approval, with a manager who asks for
 * them and staff who decide.
 */
final class AManagedCustomer {

	static final String MANAGEMENT = "service-portal.management";

	static final String TECHNICAL = "service-portal.technical";

	private static final String[] STAFF = { "accounts.read", "accounts.manage", "contacts.read", "contacts.manage",
			"changes.approve" };

	final String account;

	final String manager;

	final Api staff;

	/** The manager's. */
	final Api customer;

	private final Api api;

	private final Tokens tokens;

	private final String name = "x" + System.nanoTime();

	AManagedCustomer(Api api, Tokens tokens, String programme) {
		this.api = api;
		this.tokens = tokens;
		this.staff = api.as(tokens.staff(STAFF));
		this.account = this.staff.post("/api/accounts", Map.of("name", this.name, "programme", programme))
			.expect(201)
			.at("/id");
		this.manager = contact("Mana", "Ger");
		link(this.manager, switch (programme) {
			case "LICENCE" -> "licence.primary-admin";
			case "MANAGED" -> "managed.primary-authority";
			default -> MANAGEMENT;
		});
		this.customer = customer(this.manager);
	}

	static AManagedCustomer of(Api api, Tokens tokens) {
		return new AManagedCustomer(api, tokens, "SERVICE_PORTAL");
	}

	Api customer(String contactId) {
		Caller caller = Tokens.caller(Side.CUSTOMER, contactId, this.account, "accounts.read", "contacts.read",
				"contacts.manage", "access.read", "access.manage", "tickets.read-all", "tickets.open");
		return this.api.as(this.tokens.of(caller));
	}

	Api otherStaff(String contactId, String... permissions) {
		return this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, contactId, "provider-account", permissions)));
	}

	String contact(String given, String family) {
		return this.staff
			.post("/api/contacts",
					Map.of("givenName", given, "familyName", family, "emails",
							List.of(given.toLowerCase() + System.nanoTime() + "@changes.example")))
			.expect(201)
			.at("/id");
	}

	void link(String contact, String... roles) {
		this.staff.put("/api/accounts/" + this.account + "/contacts/" + contact, Map.of("roles", List.of(roles)))
			.expect(201);
	}

	/** Somebody with these roles. */
	String linked(String given, String... roles) {
		String contact = contact(given, "Inked");
		link(contact, roles);
		return contact;
	}

	Answer request(Api by, Object... operations) {
		return by.post("/api/accounts/" + this.account + "/change-requests", Map.of("operations", List.of(operations)));
	}

	Answer preview(Api by, Object... operations) {
		return by.post("/api/accounts/" + this.account + "/change-previews", Map.of("operations", List.of(operations)));
	}

	Answer decide(Api by, String request, String what) {
		return by.post("/api/change-requests/" + request + "/" + what,
				what.equals("decline") ? Map.of("amendment", 0, "reason", "Because.") : Map.of("amendment", 0));
	}

	Answer approve(String request) {
		return this.staff.post("/api/change-requests/" + request + "/approval", Map.of("amendment", 0));
	}

	JsonNode roster() {
		return this.staff.get("/api/accounts/" + this.account).expect(200).json().at("/contacts");
	}

	/** Roles of a contact, without the one that everybody has. */
	List<String> roles(String contact) {
		return roster().valueStream()
			.filter((it) -> it.at("/contactId").asString().equals(contact))
			.flatMap((it) -> it.at("/roles").valueStream())
			.map(JsonNode::asString)
			.filter((role) -> !role.equals("member"))
			.toList();
	}

	static Map<String, Object> setRoles(String contact, String... roles) {
		return Map.of("type", "set-roles", "contactId", contact, "roles", List.of(roles));
	}

	static Map<String, Object> remove(String contact) {
		return Map.of("type", "remove-contact", "contactId", contact);
	}

	static Map<String, Object> details(String contact, Map<String, Object> details) {
		return Map.of("type", "edit-details", "contactId", contact, "details", details);
	}

	static Map<String, Object> add(String given, String email, String... roles) {
		return Map.of("type", "add-contact", "person",
				Map.of("givenName", given, "familyName", "Newman", "emails", List.of(email), "phones",
						List.of("+46 8 123"), "title", "Engineer"),
				"roles", List.of(roles));
	}

	/** The contact of that name. */
	static JsonNode one(JsonNode roster, String name) {
		return roster.valueStream().filter((it) -> it.at("/name").asString().equals(name)).findFirst().orElseThrow();
	}

}
