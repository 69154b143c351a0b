package io.liaison.access;

import java.time.Duration;
import java.util.Map;

import io.liaison.platform.testing.Api;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may not view as somebody, and what nobody may who does. */
class ViewingRefusalTests extends ViewingIntegration {

	@Test
	void whoViewsChangesNothingAndViewsAsNobodyElse() {
		String viewing = begin().expect(201).at("/id");
		String token = text(tokens(viewing), "access_token");
		Api viewer = this.api.as(token);
		viewer.get("/api/me").expect(200);
		assertThat(browser().post("/auth/userinfo", Map.of(), Map.of("Authorization", "Bearer " + token)).statusCode())
			.isEqualTo(403);
		viewer.get("/api/me/sessions").expect(403);
		assertThat(viewer.delete("/api/me/sessions").expect(403).problem()).isEqualTo("viewing-as");
		assertThat(viewer.post("/api/view-as", asked(this.account, this.contact, REASON)).expect(403).problem())
			.isEqualTo("viewing-as");
		viewer.delete("/api/view-as/" + viewing).expect(403);
		viewer.get(grants(this.account)).expect(403);
		viewer.get(grants(this.firm)).expect(404);
	}

	@Test
	void anotherOfTheStaffCannotTakeItUp() {
		String viewing = begin().expect(201).at("/id");
		Document stored = this.store.findById(viewing, Document.class, "viewings");
		Document state = stored.get("state", Document.class);
		state.get("staff", Document.class).put("contactId", "somebody-else");
		this.store.getCollection("viewings")
			.updateOne(new Document("_id", viewing), new Document("$set", new Document("state", state)));
		assertThat(codeFor(viewing).statusCode()).isEqualTo(400);
		assertThat(codeFor("unknown").statusCode()).isEqualTo(400);
	}

	@Test
	void noOneViewsWithoutThePermissionOrWithoutAReasonOrFromOutside() {
		Map<String, String> asked = asked(this.account, this.contact, REASON);
		this.api.as(this.tokens.staff("access.manage")).post("/api/view-as", asked).expect(403);
		this.api.as(this.tokens.customer(this.account, "con-admin", "access.view-as"))
			.post("/api/view-as", asked)
			.expect(403);
		this.api.as(this.tokens.system("access.view-as")).post("/api/view-as", asked).expect(403);
		for (String reason : new String[] { "", "too short", " ".repeat(20), "x".repeat(501) }) {
			this.own.post("/api/view-as", asked(this.account, this.contact, reason)).expect(400);
		}
		this.own.post("/api/view-as", Map.of("account", this.account, "contact", this.contact)).expect(400);
	}

	@Test
	void noOneViewsAsStaffOrAsWhoCannotSignIn() {
		this.own.post("/api/view-as", asked(this.firm, this.agent, REASON)).expect(403);
		this.own.post("/api/view-as", asked(this.account, this.agent, REASON)).expect(404);
		this.own.post("/api/view-as", asked("unknown", this.contact, REASON)).expect(404);
		String second = "con-2-" + this.id;
		belongs("CUSTOMER", "acc-2-" + this.id, second, "role-2-" + this.id, "accounts.read");
		assertThat(this.own.post("/api/view-as", asked("acc-2-" + this.id, second, REASON)).expect(409).problem())
			.isEqualTo("no-login");
		// a colleague who is a customer's contact, too, under the same address
		String third = "con-3-" + this.id;
		this.directory.contact(third, "eml-" + third, this.agentAddress);
		this.directory.account("acc-3-" + this.id, "CUSTOMER", Directory.link(third, MEMBER + this.id));
		awaitGrant("acc-3-" + this.id, "eml-" + third);
		turn(true, "acc-3-" + this.id, "eml-" + third);
		this.own.post("/api/view-as", asked("acc-3-" + this.id, third, REASON)).expect(403);
	}

	@Test
	void whoeverIsNoneOfTheStaffAnyMoreInTheChosenAccountDoesNotView() {
		String viewing = begin().expect(201).at("/id");
		this.directory.role("view-" + this.id, "PROVIDER", "access.read");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> codeFor(viewing).statusCode(), (status) -> status == 400);
	}

}
