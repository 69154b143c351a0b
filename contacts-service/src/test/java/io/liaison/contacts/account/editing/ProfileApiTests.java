package io.liaison.contacts.account.editing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Two accounts share a contact, and each has its own address and phone of it. */
@ContactsTest
class ProfileApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private final String unique = String.valueOf(System.nanoTime());

	private Api staff;

	private Api admin;

	private String ours;

	private String theirs;

	private String contact;

	private String ourEmail;

	private String theirEmail;

	@BeforeEach
	void shareAContact() {
		this.staff = this.api
			.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read", "contacts.manage"));
		this.ours = account("Ours");
		this.theirs = account("Theirs");
		JsonNode created = this.staff
			.post("/api/contacts", Map.of("givenName", "Shared", "familyName", this.unique, "emails",
					List.of(address("ours"), address("theirs")), "phones", List.of("0")))
			.expect(201)
			.json();
		this.contact = created.at("/id").asString();
		this.ourEmail = created.at("/emails/0/emailId").asString();
		this.theirEmail = created.at("/emails/1/emailId").asString();
		link(this.ours, this.ourEmail, "+1", "Buyer");
		link(this.theirs, this.theirEmail, "+2", "Seller");
		this.admin = this.api
			.as(this.tokens.customer(this.ours, "admin", "accounts.read", "contacts.read", "contacts.manage"));
	}

	@Test
	@Behaviour("D5")
	void anAccountsAdminSeesOnlyTheAddressAndPhoneThatTheAccountEntered() {
		for (Answer answer : List.of(this.admin.get(path(this.ours)), this.admin.get("/api/accounts/" + this.ours),
				this.admin.get(path(this.ours) + "/profile"))) {
			assertThat(answer.expect(200).text()).contains(address("ours"), "+1", "Buyer")
				.doesNotContain(address("theirs"), this.theirEmail, "+2", "Seller", "\"0\"");
		}
		this.admin.get(path(this.theirs) + "/profile").expect(404);
		this.admin.get("/api/contacts/" + this.contact + "/profiles").expect(403);
	}

	@Test
	@Behaviour("D5")
	void anAccountsAdminLinksNobodyThroughAnotherAccountsAddress() {
		String etag = this.admin.get(path(this.ours)).etag();
		Answer refused = this.admin.ifMatch(etag)
			.put(path(this.ours), Map.of("roles", List.of(), "emailId", this.theirEmail))
			.expect(400);
		// as an address that nobody has
		assertThat(refused.at("/detail")).isEqualTo(this.admin.ifMatch(etag)
			.put(path(this.ours), Map.of("roles", List.of(), "emailId", "nobody"))
			.expect(400)
			.at("/detail"));
		assertThat(this.admin.get(path(this.ours)).at("/emailId")).isEqualTo(this.ourEmail);
	}

	@Test
	@Behaviour("D5")
	void staffSeeAll() {
		assertThat(this.staff.get(path(this.ours)).expect(200).text()).contains(address("ours"), address("theirs"),
				"+1", "\"0\"");
		JsonNode all = this.staff.get("/api/contacts/" + this.contact + "/profiles?limit=1").expect(200).json();
		JsonNode rest = this.staff
			.get("/api/contacts/" + this.contact + "/profiles?limit=1&cursor=" + all.at("/next").asString())
			.expect(200)
			.json();
		assertThat(List.of(all.at("/items/0/phones/0").asString(), rest.at("/items/0/phones/0").asString()))
			.containsExactlyInAnyOrder("+1", "+2");
	}

	@Test
	@Behaviour({ "Q7", "D5" })
	void anAdminChangesWhatTheAccountKnowsAndNobodyElsesKnowledge() {
		String profile = path(this.ours) + "/profile";
		this.admin.patch(profile, "{\"title\":\"Boss\"}").expect(428);
		String etag = this.admin.get(profile).etag();
		Answer changed = this.admin.ifMatch(etag)
			.patch(profile, "{\"title\":\"Boss\",\"phones\":[\"+3\"]}")
			.expect(200);
		assertThat(changed.at("/title")).isEqualTo("Boss");
		assertThat(changed.at("/emails/0/address")).isEqualTo(address("ours"));
		this.admin.ifMatch(etag).patch(profile, "{\"title\":null}").expect(412);
		assertThat(this.staff.get(path(this.theirs) + "/profile").at("/title")).isEqualTo("Seller");
		assertThat(this.staff.get("/api/contacts/" + this.contact).at("/phones/0")).isEqualTo("0");
		ContractSchemas.check(this.events.await("contacts.profile.v1", "io.liaison.contacts.profile-changed.v1",
				this.ours + "." + this.contact));
	}

	@Test
	@Behaviour("D5")
	void onlyStaffAddAnAddressThatTheAccountDoesNotKnow() {
		String profile = path(this.ours) + "/profile";
		String patch = "{\"emailIds\":[\"%s\",\"%s\"]}".formatted(this.theirEmail, this.ourEmail);
		Answer refused = this.admin.ifMatch(this.admin.get(profile).etag()).patch(profile, patch).expect(400);
		assertThat(refused.at("/errors/0/pointer")).isEqualTo("/emailIds/0");
		this.staff.ifMatch(this.staff.get(profile).etag()).patch(profile, patch).expect(200);
		assertThat(this.admin.get(profile).text()).contains(address("ours"), address("theirs"));
	}

	@Test
	@Behaviour({ "T49", "D5" })
	void profilesFollowWhatBecomesOfAnAddress() {
		change("new-ours", "theirs");
		awaitKnown(this.ours, address("new-ours"));
		awaitKnown(this.theirs, address("theirs"));
		change("new-ours");
		awaitKnown(this.theirs);
		awaitKnown(this.ours, address("new-ours"));
		assertThat(this.admin.get(path(this.ours)).text()).contains(address("new-ours"));
	}

	@Test
	void whoIsNotLinkedHasNoProfileThere() {
		String other = account("Other");
		this.staff.get(path(other) + "/profile").expect(404);
	}

	private void change(String... names) {
		String resource = "/api/contacts/" + this.contact;
		this.staff.ifMatch(this.staff.get(resource).etag())
			.patch(resource, Map.of("emails", List.of(names).stream().map(this::address).toList()))
			.expect(200);
	}

	/** What the stored profile says, not what is left of it when it is read. */
	private void awaitKnown(String account, String... addresses) {
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			JsonNode profiles = this.staff.get("/api/contacts/" + this.contact + "/profiles").json().at("/items");
			JsonNode emails = this.staff.get("/api/contacts/" + this.contact).json().at("/emails");
			assertThat(profiles.valueStream()
				.filter((it) -> it.at("/accountId").asString().equals(account))
				.flatMap((it) -> it.at("/emailIds").valueStream())
				.map((id) -> emails.valueStream()
					.filter((email) -> email.at("/emailId").equals(id))
					.map((email) -> email.at("/address").asString())
					.findFirst()
					.orElseThrow()))
				.containsExactly(addresses);
		});
	}

	private void link(String account, String emailId, String phone, String title) {
		this.staff
			.put(path(account),
					Map.of("roles", List.of(), "emailId", emailId, "phones", List.of(phone), "title", title))
			.expect(201);
	}

	private String account(String name) {
		return this.staff.post("/api/accounts", Map.of("name", name + " " + this.unique, "programme", "LICENCE"))
			.expect(201)
			.at("/id");
	}

	private String path(String account) {
		return "/api/accounts/" + account + "/contacts/" + this.contact;
	}

	private String address(String name) {
		return name + "-" + this.unique + "@profile.example";
	}

}
