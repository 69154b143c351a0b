package io.liaison.systemtest.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Form;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff do for customers, through the API. */
public record Staff(ApiClient api) {

	public String createAccount(String name) {
		return id(this.api.post("/api/accounts", Map.of("name", name)).expect(201));
	}

	public String createAccount(String name, String programme) {
		return id(this.api.post("/api/accounts", Map.of("name", name, "programme", programme)).expect(201));
	}

	/** Makes a contact and links it to the account. */
	public Customer addContact(String accountId, String givenName, String familyName, String address, String... roles) {
		String contactId = id(createContact(givenName, familyName, address).expect(201));
		link(accountId, contactId, roles).expect(200, 201);
		return customer(accountId, address);
	}

	public Answer createContact(String givenName, String familyName, String address) {
		return this.api.post("/api/contacts",
				Map.of("givenName", givenName, "familyName", familyName, "emails", List.of(address)));
	}

	public Answer link(String accountId, String contactId, String... roles) {
		return this.api.put("/api/accounts/" + accountId + "/contacts/" + contactId, Map.of("roles", List.of(roles)));
	}

	/** The contact of the account that has this address. */
	public Customer customer(String accountId, String address) {
		for (JsonNode contact : account(accountId).path("contacts").values()) {
			for (JsonNode email : contact.path("emails").values()) {
				if (email.path("address").asString().equals(address)) {
					return new Customer(accountId, contact.path("contactId").asString(),
							email.path("emailId").asString(), address);
				}
			}
		}
		throw new AssertionError("no contact with that address in " + account(accountId));
	}

	public JsonNode account(String accountId) {
		return this.api.get("/api/accounts/" + accountId).expect(200).json();
	}

	public boolean finds(String query) {
		String filter = "/api/accounts?limit=1&query=" + Form.encode(query);
		return !this.api.get(filter).expect(200).json().path("items").isEmpty();
	}

	/** All accounts that the query finds. */
	public List<JsonNode> search(String query, int limit) {
		return pages("/api/accounts?query=" + Form.encode(query) + "&limit=" + limit);
	}

	/** Who has access to the account or could be given it, as access-service sees it. */
	public List<JsonNode> grants(String accountId) {
		return pages("/api/accounts/" + accountId + "/grants?limit=200");
	}

	private List<JsonNode> pages(String path) {
		List<JsonNode> found = new ArrayList<>();
		String next = "";
		while (next != null) {
			JsonNode page = this.api.get(path + (next.isEmpty() ? "" : "&cursor=" + Form.encode(next)))
				.expect(200)
				.json();
			found.addAll(page.path("items").values());
			next = page.path("next").asString(null);
		}
		return found;
	}

	/** The grant, as soon as access-service has heard of the link. */
	public Answer grant(Customer customer) {
		return Awaitility.await("a grant for a new link")
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.api.get(customer.grantPath()), (answer) -> answer.status() != 404)
			.expect(200);
	}

	/** Turns Login on or off; when somebody was faster, looks and tries again. */
	public void login(Customer customer, boolean on) {
		Awaitility.await("Login " + (on ? "on" : "off")).atMost(Duration.ofSeconds(30)).until(() -> {
			Answer grant = grant(customer);
			return grant.json().path("login").asBoolean() == on
					|| this.api.patch(customer.grantPath(), grant.etag(), Map.of("login", on))
						.expect(200, 412)
						.status() == 200;
		});
	}

	public Answer invite(Customer customer) {
		return this.api.post(customer.grantPath() + "/invitations", Map.of()).expect(201);
	}

	/** Waits until the accounts list shows that status (C1). */
	public void awaitLoginStatus(String accountId, String status) {
		Awaitility.await("login status")
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(account(accountId).path("loginStatus").asString()).isEqualTo(status));
	}

	/** The id of what was created: the end of its Location. */
	public static String id(Answer created) {
		String path = created.location().getPath();
		return path.substring(path.lastIndexOf('/') + 1);
	}

}
