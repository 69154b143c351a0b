package io.liaison.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ManageAccessTests extends AccessIntegration {

	private static final String TOPIC = "access.contact-access.v1";

	@Test
	@Behaviour({ "S18", "T3", "C12" })
	void everyAddressOfEveryActiveLinkIsListedAlsoWithoutAGrant() {
		String other = "con-b-" + this.id;
		String inactive = "con-c-" + this.id;
		this.directory.contact(this.contact, this.email, this.address, "second-" + this.email, "2" + this.address);
		this.directory.contact(other, "eml-b-" + this.id, "b" + this.address);
		this.directory.contact(inactive, "eml-c-" + this.id, "c" + this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact), Directory.link(other),
				Directory.link(inactive, false));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(
					() -> assertThat(staff().get(grants(this.account)).json().path("items").size()).isEqualTo(3));

		JsonNode first = staff().get(grants(this.account) + "?limit=2").expect(200).json();
		assertThat(first.path("items").size()).isEqualTo(2);
		JsonNode rest = staff().get(grants(this.account) + "?limit=2&cursor=" + text(first, "next")).expect(200).json();
		assertThat(rest.path("items").size()).isEqualTo(1);
		assertThat(rest.path("next").isNull() || rest.path("next").isMissingNode()).isTrue();
		assertThat(first.at("/items/0/login").asBoolean()).isFalse();
		assertThat(first.at("/items/0/version").asLong()).isZero();
		this.directory.account("another-" + this.account, "CUSTOMER", Directory.link(other));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> staff().get(grants("another-" + this.account)).status() == 200);
		staff().get(grants("another-" + this.account) + "?cursor=" + text(first, "next")).expect(400);
		staff().get(grants(this.account) + "?cursor=x" + text(first, "next")).expect(400);
	}

	@Test
	@Behaviour({ "T8", "T9", "S14" })
	void loginOnWaitsForItsInvitation() {
		customer();
		Answer on = turn(true, this.account, this.email);
		assertThat(on.at("/login")).isEqualTo("true");
		assertThat(on.at("/activated")).isEqualTo("false");
		assertThat(on.at("/invitation/state")).isEqualTo("DEFERRED");

		Answer sent = staff().post(grants(this.account) + "/" + this.email + "/invitations", Map.of("message", "Hello"))
			.expect(201);
		assertThat(sent.at("/state")).isEqualTo("SENT");
		assertThat(sent.at("/version")).isEqualTo("1");
		Event event = this.events.await(TOPIC, "io.liaison.access.invitation-issued.v1", this.contact);
		assertThat(event.data().path("message").asString("")).isEqualTo("Hello");
		assertThat(event.data().path("emailId").asString("")).isEqualTo(this.email);
		assertThat(event.data().at("/contactAccess/asOf/0/subject").asString("")).isEqualTo(this.contact);
		assertThat(event.data().at("/contactAccess/asOf/0/sequence").asLong()).isPositive();
		List<Event> all = this.events.of(TOPIC, this.contact);
		all.forEach(ContractSchemas::check);
		assertThat(all).extracting(Event::sequence).containsExactly(1L, 2L);
		assertThat(all.toString()).doesNotContain(this.address);
	}

	@Test
	void aChangeNeedsTheETagOfTheGrantItSaw() {
		customer();
		String path = grants(this.account) + "/" + this.email;
		staff().patch(path, Map.of("login", true)).expect(428);
		String etag = staff().get(path).etag();
		turn(true, this.account, this.email);
		assertThat(staff().ifMatch(etag).patch(path, Map.of("signatory", true)).expect(412).problem())
			.isEqualTo("stale");
		Answer wrong = staff().ifMatch(etag).patch(path, Map.of("login", "yes")).expect(400);
		assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/login");
		assertThat(staff().ifMatch(etag).patch(path, Map.of("activated", true)).expect(400).at("/errors/0/pointer"))
			.isEqualTo("/activated");
		for (String until : List.of("tomorrow", "+999999999-12-31T23:59:59Z", "1899-12-31T23:59:59Z")) {
			Answer refused = staff().ifMatch(etag).patch(path, Map.of("until", until)).expect(400);
			assertThat(refused.at("/errors/0/pointer")).isEqualTo("/until");
			assertThat(refused.at("/errors/0/detail")).contains("1900-01-01T00:00:00Z to 9999-12-31T23:59:59.999Z");
		}
	}

	@Test
	void theSameCommandIsCarriedOutOnce() {
		customer();
		turn(true, this.account, this.email);
		String path = grants(this.account) + "/" + this.email + "/invitations";
		Api twice = staff().idempotencyKey("key-" + this.id);
		twice.post(path, Map.of("message", "Hello")).expect(201);
		assertThat(twice.post(path, Map.of("message", "Hello")).expect(201).at("/version")).isEqualTo("1");
		twice.post(path, Map.of("message", "Other")).expect(422);
	}

	@Test
	void whatCannotBeIsRefusedWithItsReason() {
		customer();
		String path = grants(this.account) + "/" + this.email;
		assertThat(staff().post(path + "/invitations", Map.of()).expect(409).problem()).isEqualTo("login-off");
		staff().get(grants(this.account) + "/eml-unknown").expect(404);
		staff().get(grants("acc-unknown") + "/" + this.email).expect(404);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact, false));
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			Answer refused = staff().ifMatch("\"0\"").patch(path, Map.of("login", true)).expect(409);
			assertThat(refused.problem()).isEqualTo("link-inactive");
		});
	}

	@Test
	void aCustomersAdminManagesTheOwnAccountOnly() {
		customer();
		Api admin = this.api.as(this.tokens.customer(this.account, "con-admin", "access.read", "access.manage"));
		Answer grant = admin.get(grants(this.account) + "/" + this.email).expect(200);
		admin.ifMatch(grant.etag()).patch(grants(this.account) + "/" + this.email, Map.of("login", true)).expect(200);
		Api stranger = this.api.as(this.tokens.customer("acc-other", "con-other", "access.read", "access.manage"));
		stranger.get(grants(this.account)).expect(404);
		stranger.ifMatch("\"1\"").patch(grants(this.account) + "/" + this.email, Map.of("login", false)).expect(404);
	}

	@Test
	@Behaviour("D5")
	void anAdminSeesAndInvitesOnlyTheAddressesOfTheOwnAccount() {
		String other = "acc-other-" + this.id;
		String foreign = "eml-foreign-" + this.id;
		this.directory.contact(this.contact, this.email, this.address, foreign, "foreign-" + this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact));
		this.directory.account(other, "CUSTOMER", Directory.link(this.contact));
		this.directory.profile(this.directory.next(), this.account, this.contact, this.email);
		this.directory.profile(this.directory.next(), other, this.contact, foreign);
		Api admin = this.api.as(this.tokens.customer(this.account, "con-admin", "access.read", "access.manage"));
		awaitGrant(other, foreign);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(admin.get(grants(this.account)).expect(200).json().at("/items"))
				.extracting((it) -> it.at("/emailId").asString())
				.containsExactly(this.email));
		String path = grants(this.account) + "/" + foreign;
		admin.get(path).expect(404);
		admin.ifMatch("\"0\"").patch(path, Map.of("login", true)).expect(404);
		admin.post(path + "/invitations", Map.of()).expect(404);

		assertThat(staff().get(path).expect(200).at("/known")).isEqualTo("false");
		Answer refused = staff().ifMatch("\"0\"").patch(path, Map.of("login", true)).expect(409);
		assertThat(refused.problem()).isEqualTo("address-not-known");
		assertThat(refused.at("/detail")).contains("Add it to the account's profile");
		this.directory.profile(this.directory.next(), this.account, this.contact, this.email, foreign);
		awaitGrant(this.account, foreign);
		turn(true, this.account, foreign);
		admin.get(path).expect(200);
	}

	@Test
	@Behaviour({ "T13", "C3" })
	void loginOffIsFeltEverywhereWithinTwoSecondsAndTheAccountStays() {
		activated();
		JsonNode tokens = signedIn(this.address, PASSWORD);
		Api person = this.api.as(text(tokens, "access_token"));
		person.get("/api/me").expect(200);

		turn(false, this.account, this.email);
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(50))
			.untilAsserted(() -> person.get("/api/me").expect(401));
		assertThat(refresh(text(tokens, "refresh_token")).body()).contains("invalid_grant");
		Event revoked = this.events.await(TOPIC, "io.liaison.access.login-revoked.v1", this.contact);
		ContractSchemas.check(revoked);
		assertThat(revoked.data().path("inUse").asBoolean()).as("the person is told").isTrue();
		Event fence = this.events.await("access.session.v1", "io.liaison.access.rights-shrunk.v1", this.contact);
		ContractSchemas.check(fence);
		assertThat(fence.data().path("kind").asString("")).isEqualTo("contact");
		assertThat(fence.data().path("atLeast").asLong()).isEqualTo(revoked.sequence());
		assertThat(staff().get(grants(this.account)).expect(200).json().at("/items/0/login").asBoolean()).isFalse();

		turn(true, this.account, this.email);
		assertThat(refresh(text(tokens, "refresh_token")).body()).as("what has ended stays ended")
			.contains("invalid_grant");
	}

	@Test
	@Behaviour("T4")
	void accessOfOneContactDoesNotReachAnother() {
		String other = "con-b-" + this.id;
		this.directory.contact(other, "eml-b-" + this.id, "b" + this.address);
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact), Directory.link(other));
		awaitGrant(this.account, this.email);
		turn(true, this.account, this.email);
		assertThat(awaitGrant(this.account, "eml-b-" + this.id).at("/login")).isEqualTo("false");
	}

	@Test
	@Behaviour({ "D1", "D21", "T53" })
	void anIdentityInUseGetsItsNewGrantAtOnceAndThenChooses() {
		activated();
		String second = "acc-2-" + this.id;
		String contact = "con-2-" + this.id;
		String email = "eml-2-" + this.id;
		this.directory.contact(contact, email, this.address);
		this.directory.account(second, "CUSTOMER", Directory.link(contact));
		awaitGrant(second, email);
		Answer on = turn(true, second, email);
		assertThat(on.at("/activated")).isEqualTo("true");
		Event event = this.events.await(TOPIC, "io.liaison.access.access-activated.v1", contact);
		ContractSchemas.check(event);
		assertThat(event.data().path("how").asString("")).isEqualTo("ACCESS_ADDED");
		assertThat(staff().post(grants(second) + "/" + email + "/invitations", Map.of()).expect(409).problem())
			.isEqualTo("already-activated");

		Browser browser = browser();
		String verifier = verifier();
		var page = browser
			.follow(signIn(browser, browser.follow(browser.get(authorizeUrl(verifier))), this.address, PASSWORD));
		assertThat(page.body()).contains("For which account?", "Name of " + this.account, "Name of " + second);
		var callback = browser.follow(browser.submit(page, Map.of("membership", contact + "~" + second)));
		String token = text(exchange(callback, verifier), "access_token");
		assertThat(claims(token).getClaims()).containsEntry("acc", second).containsEntry("cid", contact);
		assertThat(this.api.as(token).get("/api/me").json().path("accounts").size()).isEqualTo(2);
		assertThat(browser.submit(browser.get("/auth/choose-account"), Map.of("membership", "con~acc")).statusCode())
			.isEqualTo(400);
	}

	@Test
	void theEndDateEndsTheRights() {
		activated();
		Answer grant = staff().get(grants(this.account) + "/" + this.email);
		staff().ifMatch(grant.etag())
			.patch(grants(this.account) + "/" + this.email, Map.of("until", "2020-01-01T00:00:00Z"))
			.expect(200);
		Browser browser = browser();
		var page = browser.follow(signIn(browser, browser.get("/auth/sign-in"), this.address, PASSWORD));
		assertThat(page.body()).contains("nothing open to you");
	}

}
