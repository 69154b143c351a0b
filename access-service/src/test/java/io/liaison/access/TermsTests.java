package io.liaison.access;

import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is first at a customer accepts the terms before anything else. */
@Behaviour({ "M9", "D17" })
class TermsTests extends AccessIntegration {

	private final String role = "first-" + this.id;

	private Api publisher;

	@BeforeEach
	void oneWhoPublishes() {
		this.publisher = this.api.as(this.tokens.staff("terms.publish", "access.read"));
	}

	@Test
	void theTokenOfTheFirstOnlyAcceptsUntilTheTermsInForceAre() throws Exception {
		int version = publish("One. " + this.id);
		this.directory.first(this.role, "CUSTOMER", "contacts.read", "contacts.manage");
		activated(this.role);
		Awaitility.await().untilAsserted(() -> assertThat(permissions()).containsExactly("terms.accept"));
		Api first = this.api.as(accessToken());
		JsonNode owed = first.get("/api/terms").expect(200).json();
		assertThat(owed.path("owed").asBoolean()).isTrue();
		assertThat(owed.at("/texts/en").asString()).isEqualTo("One. " + this.id);
		String accepted = accept(first, version);
		assertThat(accept(first, version)).as("accepted once").isEqualTo(accepted);
		assertThat(permissions()).containsExactly("contacts.manage", "contacts.read");
		JsonNode proof = this.publisher.get(acceptances()).expect(200).json().at("/items/0");
		assertThat(proof.at("/contactId").asString()).isEqualTo(this.contact);
		assertThat(proof.at("/version").asInt()).isEqualTo(version);
		assertThat(proof.at("/at").asString()).isEqualTo(accepted);
	}

	@Test
	void anotherVersionIsAcceptedAnewAndAnEarlierOneNoMore() throws Exception {
		int before = publish("Before. " + this.id);
		this.directory.first(this.role, "CUSTOMER", "contacts.read");
		activated(this.role);
		Awaitility.await().untilAsserted(() -> assertThat(permissions()).containsExactly("terms.accept"));
		accept(this.api.as(accessToken()), before);
		assertThat(permissions()).containsExactly("contacts.read");
		int next = publish("Next. " + this.id);
		assertThat(next).isGreaterThan(before);
		assertThat(permissions()).containsExactly("terms.accept");
		Api first = this.api.as(accessToken());
		assertThat(first.put("/api/terms/" + before + "/acceptance", Map.of()).expect(409).problem())
			.isEqualTo("terms-superseded");
		accept(first, next);
		assertThat(permissions()).containsExactly("contacts.read");
		JsonNode newest = this.publisher.get("/api/terms/versions?limit=1").expect(200).json();
		assertThat(newest.at("/items/0/version").asInt()).isEqualTo(next);
		JsonNode rest = this.publisher.get("/api/terms/versions?cursor=" + newest.path("next").asString())
			.expect(200)
			.json();
		assertThat(rest.at("/items/0/version").asInt()).isEqualTo(before);
		JsonNode last = this.publisher.get(acceptances() + "?limit=1").expect(200).json();
		assertThat(last.at("/items/0/version").asInt()).isEqualTo(next);
		assertThat(this.publisher.get(acceptances() + "?cursor=" + last.path("next").asString())
			.expect(200)
			.at("/items/0/version")).isEqualTo(String.valueOf(before));
	}

	@Test
	void nobodyElseIsAskedAndWhatStandsIsNotPublishedTwice() throws Exception {
		int version = publish("Once. " + this.id);
		assertThat(publish("Once. " + this.id)).isEqualTo(version);
		this.directory.role(this.role, "CUSTOMER", "contacts.read");
		activated(this.role);
		Awaitility.await().untilAsserted(() -> assertThat(permissions()).containsExactly("contacts.read"));
		Api member = this.api.as(accessToken());
		assertThat(member.get("/api/terms").expect(200).at("/owed")).isEqualTo("false");
		member.put("/api/terms/" + version + "/acceptance", Map.of()).expect(403);
	}

	@Test
	void aTextIsNeededInSomeLanguage() {
		for (Map<String, ?> wrong : List.<Map<String, ?>>of(Map.of(), Map.of("texts", Map.of()),
				Map.of("texts", Map.of("en", " ")), Map.of("texts", Map.of("English", "Terms")))) {
			this.publisher.post("/api/terms", wrong).expect(400);
		}
	}

	private int publish(String text) {
		return this.publisher.post("/api/terms", Map.of("texts", Map.of("en", text)))
			.expect(201)
			.json()
			.path("version")
			.asInt();
	}

	private String acceptances() {
		return "/api/accounts/" + this.account + "/terms-acceptances";
	}

	private static String accept(Api by, int version) {
		return by.put("/api/terms/" + version + "/acceptance", Map.of()).expect(200).at("/at");
	}

	private List<String> permissions() throws Exception {
		return claims(accessToken()).getStringListClaim("perm");
	}

	private String accessToken() {
		return text(signedIn(this.address, PASSWORD), "access_token");
	}

}
