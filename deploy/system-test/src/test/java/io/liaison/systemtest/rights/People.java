package io.liaison.systemtest.rights;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Contacts with and without a login of their own, and what the owner sees of them. */
record People(Liaison liaison, Staff owner) {

	private static final Duration SOON = Duration.ofSeconds(30);

	static People of(Liaison liaison) {
		return new People(liaison, new Staff(liaison.owner().api()));
	}

	/** A contact of the account who has activated and signed in. */
	Insider insider(String account, String name, String... roles) {
		Customer contact = this.owner.addContact(account, name, "Attempt", address(name), roles);
		this.owner.login(contact, true);
		this.owner.invite(contact);
		User user = this.liaison.user(contact.address(), Http.patient());
		user.choosePassword(user.newestActivationLink(SOON), "the password that " + name + " uses").expect(200);
		user.signIn();
		return new Insider(contact, user);
	}

	/** A contact with two addresses, in no account yet. */
	String contact(String name) {
		return Staff.id(this.owner.api()
			.post("/api/contacts",
					Map.of("givenName", name, "familyName", "Attempt", "emails",
							List.of(address(name), address(name + ".other"))))
			.expect(201));
	}

	/** Links a contact, whose profile there knows those of its addresses alone. */
	void link(String account, String contact, List<String> emailIds, String... roles) {
		this.owner.link(account, contact, roles).expect(200, 201);
		String profile = "/api/accounts/" + account + "/contacts/" + contact + "/profile";
		Attempt.patch(this.owner.api(), profile, Map.of("emailIds", emailIds)).allowedTo(this.owner.api());
	}

	static String address(String name) {
		return name.toLowerCase() + "@attempts.example";
	}

	/**
	 * All that an attempt on an account or a contact could have changed. A service may
	 * not have heard of a new one yet.
	 */
	List<JsonNode> record(String account, String... contacts) {
		ApiClient api = this.owner.api();
		return Stream
			.concat(Stream.of("/api/accounts/" + account, "/api/accounts/" + account + "/grants"), Stream.of(contacts)
				.flatMap((contact) -> Stream.of("/api/contacts/" + contact, "/api/contacts/" + contact + "/profiles")))
			.map((path) -> Awaitility.await(path)
				.atMost(SOON)
				.until(() -> api.get(path), (answer) -> answer.status() != 404)
				.expect(200)
				.json())
			.toList();
	}

	record Insider(Customer contact, User user) {

		ApiClient api() {
			return this.user.api();
		}

		String link() {
			return "/api/accounts/" + this.contact.accountId() + "/contacts/" + this.contact.contactId();
		}

	}

}
