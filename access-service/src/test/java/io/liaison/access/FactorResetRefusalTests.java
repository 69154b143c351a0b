package io.liaison.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who takes no factors from anybody. */
class FactorResetRefusalTests extends FactorResetIntegration {

	@Test
	void whoeverHasNotGivenThePasswordAsksForNothing() {
		Browser browser = browser();
		var signIn = browser.follow(browser.get(authorizeUrl(verifier())));
		assertThat(Browser.location(ask(browser, signIn))).contains("/auth/sign-in");
		assertThat(Browser.location(ask(this.own, this.own.get("/auth/security/password")))).as("nor who is signed in")
			.contains("/auth/choose-account");
		assertThat(identity().factorReset(Instant.now())).isEmpty();
	}

	@Test
	void whoIsNotOfTheStaffOrMayNotIsRefused() {
		begin(this.api.as(this.tokens.staff("access.manage"))).expect(403);
		begin(this.api.as(this.tokens.customer("acc-of-another", "con", PERMISSION))).expect(404);
		begin(this.api.as(this.tokens.system(PERMISSION))).expect(404);
		chief("ada").get("/api/contacts/unknown/factor-resets").expect(404);
		chief("ada").post(resets(), Map.of("emailId", "another", "reason", REASON)).expect(404);
		chief("ada").post(resets(), Map.of("emailId", this.email, "reason", "short")).expect(400);
		chief("ada").post(resets() + "/unknown/approval", null).expect(404);
	}

	@Test
	void aSignInOfLongAgoNeitherBeginsNorConfirms() {
		begin(longAgo("ada")).expect(401);
		String approval = resets() + "/" + begin(chief("ada")).expect(201).at("/id") + "/approval";
		longAgo("bob").post(approval, null).expect(401);
		longAgo("bob").get(resets()).expect(200);
	}

	@Test
	void whereNobodyElseCouldConfirmNothingIsBegun() {
		assertThat(begin(chief("login-of-" + this.colleague, this.colleague)).expect(409).problem())
			.isEqualTo("second-person-missing");
		turn(false, this.firm, "eml-" + this.colleague);
		assertThat(begin(chief("ada")).expect(409).problem()).isEqualTo("second-person-missing");
	}

	@Test
	void whoeverHasNoSecondFactorHasNothingToReset() {
		String reset = "/api/contacts/" + this.colleague + "/factor-resets";
		assertThat(chief("ada").post(reset, Map.of("emailId", "eml-" + this.colleague, "reason", REASON))
			.expect(409)
			.problem()).isIn("no-second-factor", "second-person-missing");
	}

	@Test
	void whoeverHoldsMoreThanTheCallerIsOutOfReach() {
		String owner = "owner-" + this.id;
		this.directory.role(owner, "PROVIDER", PERMISSION, "operations.manage");
		this.directory.contact(owner, "eml-" + owner, this.address);
		this.directory.account("other-" + this.firm, "PROVIDER", Directory.link(owner, owner));
		awaitGrant("other-" + this.firm, "eml-" + owner);
		Api above = this.api.as(this.tokens.staff("access.read", "access.manage", "operations.manage", PERMISSION));
		String grant = grants("other-" + this.firm) + "/eml-" + owner;
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> above.ifMatch(above.get(grant).expect(200).etag())
				.patch(grant, Map.of("login", true))
				.status() == 200);
		begin(chief("ada")).expect(403);
	}

	private Api longAgo(String name) {
		return this.api.as(this.tokens.of(
				new Caller("login-of-" + name, name + "-" + this.id, this.firm, Side.PROVIDER, null, Set.of(PERMISSION),
						"eml-" + name),
				Map.of("acr", "aal2", "auth_time", Date.from(Instant.now().minus(Duration.ofMinutes(16))))));
	}

}
