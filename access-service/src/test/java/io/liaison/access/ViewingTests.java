package io.liaison.access;

import java.time.Instant;
import java.util.Map;

import com.nimbusds.jwt.JWTClaimsSet;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.ContractSchemas;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff see the portal as a customer's contact: reading, for a while, not unseen. */
class ViewingTests extends ViewingIntegration {

	@Test
	void theTokenIsAboutWhoIsSeenAndSaysWhoLooks() {
		Answer begun = begin().expect(201);
		JsonNode tokens = tokens(begun.at("/id"));
		JWTClaimsSet claims = claims(text(tokens, "access_token"));
		assertThat(claims.getSubject()).isEqualTo(this.identities.idOf(this.address));
		assertThat(claims.getClaim("cid")).isEqualTo(this.contact);
		assertThat(claims.getClaim("acc")).isEqualTo(this.account);
		assertThat(claims.getClaim("side")).isEqualTo("CUSTOMER");
		assertThat(claims.getClaim("act")).isEqualTo(Map.of("sub", this.identities.idOf(this.agentAddress)));
		assertThat(claims.getClaim("perm")).asString()
			.contains("accounts.read", "tickets.read-all")
			.doesNotContain("contacts.manage", "access");
		assertThat(claims(text(tokens, "id_token")).getSubject()).as("whoever has signed in")
			.isEqualTo(this.identities.idOf(this.agentAddress));
		Answer me = this.api.as(text(tokens, "access_token")).get("/api/me").expect(200);
		assertThat(me.at("/contact/id")).isEqualTo(this.contact);
		assertThat(me.at("/viewing/by/id")).isEqualTo(this.agent);
		assertThat(me.at("/viewing/account")).isEqualTo(this.firm);
		assertThat(me.at("/viewing/until")).isEqualTo(begun.at("/until"));
		assertThat(me.json().at("/accounts")).hasSize(1);
		assertThat(this.own.get("/api/me").expect(200).json().at("/viewing").isNull()).isTrue();
	}

	@Test
	void itIsToldWithItsEndAndListedForWhoDecidesAboutAccess() {
		String viewing = begin().expect(201).at("/id");
		ContractSchemas.check(this.events.await(TOPIC, "io.liaison.access.viewing-begun.v1", viewing));
		this.own.delete("/api/view-as/" + viewing).expect(204);
		this.own.delete("/api/view-as/" + viewing).expect(204);
		this.events.await(TOPIC, "io.liaison.access.viewing-ended.v1", viewing);
		assertThat(this.events.of(TOPIC, viewing)).hasSize(2).allSatisfy(ContractSchemas::check);
		String list = "/api/accounts/" + this.account + "/view-as";
		Answer listed = this.api.as(this.tokens.customer(this.account, "con-admin", "access.read"))
			.get(list)
			.expect(200);
		assertThat(listed.json().at("/items")).hasSize(1);
		assertThat(listed.at("/items/0/staff/id")).isEqualTo(this.agent);
		assertThat(listed.at("/items/0/contact/id")).isEqualTo(this.contact);
		assertThat(listed.at("/items/0/reason")).isEqualTo(REASON);
		assertThat(listed.at("/items/0/endedAt")).isNotEmpty();
		this.api.as(this.tokens.customer(this.account, "con-other", "accounts.read")).get(list).expect(403);
		this.api.as(this.tokens.customer("acc-other", "con-admin", "access.read")).get(list).expect(404);
	}

	@Test
	void onceEndedItsTokensAreRefusedWithinTwoSecondsAndNoOthersAreMade() {
		String viewing = begin().expect(201).at("/id");
		JsonNode tokens = tokens(viewing);
		Api viewer = this.api.as(text(tokens, "access_token"));
		viewer.get("/api/me").expect(200);
		this.api.as(this.tokens.customer(this.account, "con-other", "access.read"))
			.delete("/api/view-as/" + viewing)
			.expect(404);
		this.api.as(this.tokens.customer("acc-other", "con-admin", "access.manage"))
			.delete("/api/view-as/" + viewing)
			.expect(404);
		this.api.as(this.tokens.customer(this.account, "con-admin", "access.manage"))
			.delete("/api/view-as/" + viewing)
			.expect(204);
		awaitRefusal(viewer);
		assertThat(refreshed(text(tokens, "refresh_token"))).isEqualTo(400);
		assertThat(codeFor(viewing).statusCode()).isEqualTo(400);
		this.own.get("/api/me").expect(200);
	}

	@Test
	void itEndsByItselfAndNoTokenOutlivesIt() {
		Answer begun = begin().expect(201);
		Instant until = Instant.parse(begun.at("/until"));
		assertThat(until).isBetween(Instant.now().plusSeconds(29 * 60), Instant.now().plusSeconds(30 * 60));
		Instant soon = Instant.now().plusSeconds(60);
		set(begun.at("/id"), soon);
		JsonNode tokens = tokens(begun.at("/id"));
		assertThat(claims(text(tokens, "access_token")).getExpirationTime().toInstant()).isBeforeOrEqualTo(soon);
		set(begun.at("/id"), Instant.now());
		assertThat(refreshed(text(tokens, "refresh_token"))).isEqualTo(400);
		assertThat(codeFor(begun.at("/id")).statusCode()).isEqualTo(400);
	}

	@Test
	void givingItsTokensBackEndsIt() {
		String viewing = begin().expect(201).at("/id");
		JsonNode tokens = tokens(viewing);
		browser().post("/auth/oauth2/revoke", Map.of("token", text(tokens, "refresh_token")), gateway());
		awaitRefusal(this.api.as(text(tokens, "access_token")));
		this.events.await(TOPIC, "io.liaison.access.viewing-ended.v1", viewing);
	}

	@Test
	void itEndsWithTheRightToViewAndWithTheRightsOfWhoIsSeen() {
		String viewing = begin().expect(201).at("/id");
		JsonNode tokens = tokens(viewing);
		turn(false, this.account, this.email);
		awaitRefusal(this.api.as(text(tokens, "access_token")));
		turn(true, this.account, this.email);
		String other = begin().expect(201).at("/id");
		JsonNode others = tokens(other);
		turn(false, this.firm, this.agentEmail);
		awaitRefusal(this.api.as(text(others, "access_token")));
		assertThat(refreshed(text(others, "refresh_token"))).isEqualTo(400);
	}

}
