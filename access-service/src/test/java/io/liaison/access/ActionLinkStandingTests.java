package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.liaison.platform.security.Side;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets no link, and what ends one that is out. */
@Behaviour({ "T10", "D11" })
class ActionLinkStandingTests extends ActionLinkIntegration {

	@Test
	void nothingIsAllowedUntilAnOwnerSaysSo() {
		allow("VIEW");
		assertThat(refused(wanted("UPLOAD"))).isEqualTo("action-not-allowed");
		minted("VIEW");
		for (Api nobody : List.of(staff(), this.ledger, this.api.as(this.tokens.staff("roles.read")),
				member("roles.read"))) {
			assertThat(nobody.ifMatch("\"1\"").put(POLICY, Map.of("allowed", List.of("SIGN"))).status()).isEqualTo(403);
		}
		owner().put(POLICY, Map.of("allowed", List.of())).expect(428);
		owner().ifMatch("\"0\"").put(POLICY, Map.of("allowed", List.of())).expect(412);
	}

	@Test
	void aPolicyThatIsWithdrawnEndsTheLinksThatAreOut() {
		String link = minted("UPLOAD");
		String sealed = sealed(link);
		Browser browser = browser();
		HttpResponse<String> page = browser.get(PAGE + sealed);
		allow("VIEW");
		assertThat(browser.submit(page, Map.of()).statusCode()).as("a page that is open").isEqualTo(410);
		isDead(link, sealed, "POLICY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SIGN", "PAY" })
	@Behaviour({ "T32", "T33" })
	void signatoriesAloneSignAndPay(String action) {
		assertThat(refused(wanted(action))).isEqualTo("not-a-signatory");
		signatory(true);
		String link = minted(action);
		String sealed = sealed(link);
		assertThat(page(sealed).statusCode()).isEqualTo(200);
		signatory(false);
		isDead(link, sealed, "NO_SIGNATORY");
		signatory(true);
		accessToken(followed(sealed));
	}

	@Test
	void aLinkIsTakenBackByWhoMintsThem() {
		String link = minted("VIEW");
		String sealed = sealed(link);
		this.api.as(this.tokens.staff("access.manage")).delete(links() + "/" + link).expect(403);
		this.api.as(this.tokens.system("actions.mint")).delete(links() + "/" + link).expect(404);
		this.ledger.delete("/api/accounts/another/action-links/" + link).expect(404);
		this.ledger.delete(links() + "/" + link).expect(204);
		this.ledger.delete(links() + "/" + link).expect(204);
		isDead(link, sealed, "REVOKED");
	}

	@Test
	void whatIsClosedIsNeitherLookedAtNorDoneAnyMore() {
		String link = minted("VIEW");
		String sealed = sealed(link);
		String closing = "/api/action-subjects/invoice/" + this.invoice + "/closing";
		this.api.as(this.tokens.system("actions.mint")).post(closing, Map.of()).expect(204);
		assertThat(page(sealed).statusCode()).as("closed by another system").isEqualTo(200);
		this.api.as(this.tokens.staff("actions.mint")).post(closing, Map.of()).expect(403);
		this.ledger.post(closing, Map.of()).expect(204);
		this.ledger.post(closing, Map.of()).expect(204);
		isDead(link, sealed, "SUBJECT_CLOSED");
		assertThat(refused(wanted("VIEW"))).isEqualTo("subject-closed");
		this.ledger.post("/api/action-subjects/invoice/a%20b/closing", Map.of()).expect(400);
	}

	@Test
	@Behaviour("T51")
	void anAddressThatIsReplacedEndsItsLinks() {
		String link = minted("VIEW");
		String sealed = sealed(link);
		this.directory.contact(this.contact, this.email, "-" + this.address, "eml-new-" + this.id,
				"new-" + this.address);
		awaitDead(link, sealed, "ADDRESS_NOT_CURRENT");
		assertThat(refused(wanted("VIEW"))).isEqualTo("address-not-current");
	}

	@Test
	void anAddressThatTheAccountDoesNotUseGetsNone() {
		String link = minted("VIEW");
		String sealed = sealed(link);
		this.directory.profile(this.directory.next(), this.account, this.contact);
		awaitDead(link, sealed, "ADDRESS_NOT_CURRENT");
		Map<String, Object> unknown = wanted("VIEW");
		unknown.put("emailId", "eml-of-nobody");
		assertThat(refused(unknown)).isEqualTo("address-not-current");
	}

	@Test
	void whoeverIsTakenOutOfTheAccountAndPutInAgainHasNoneOfBefore() {
		String elsewhere = "acc-else-" + this.id;
		String links = "/api/accounts/" + elsewhere + "/action-links";
		this.directory.account(elsewhere, "CUSTOMER", Directory.since(3, Directory.link(this.contact)));
		awaitGrant(elsewhere, this.email);
		String link = this.ledger.post(links, wanted("VIEW")).expect(201).at("/id");
		String sealed = sealed(link);
		this.directory.unlinked(elsewhere, this.contact);
		Awaitility.await().until(() -> this.ledger.post(links, wanted("VIEW")).problem().equals("contact-not-linked"));
		assertThat(page(sealed).statusCode()).isEqualTo(410);
		this.directory.account(elsewhere, "CUSTOMER", Directory.since(9, Directory.link(this.contact)));
		Awaitility.await().until(() -> this.ledger.post(links, wanted("VIEW")).status() == 201);
		assertThat(page(sealed).statusCode()).isEqualTo(410);
		assertThat(this.ledger.get(links + "/" + link).expect(200).at("/standing")).isEqualTo("NOT_LINKED");
	}

	@Test
	void aContactThatIsOutOfUseHasNone() {
		String link = minted("VIEW");
		String sealed = sealed(link);
		this.directory.contact(this.directory.next(), this.contact, false, this.email, this.address);
		awaitDead(link, sealed, "CONTACT_INACTIVE");
		assertThat(refused(wanted("VIEW"))).isEqualTo("contact-inactive");
	}

	@Test
	void whileRightsInTheAccountAreKnownToHaveGoneNoneServesOnWhatWasBefore() {
		String sealed = sealed(minted("VIEW"));
		this.directory.revoke(Kind.ACCOUNT, this.account, 1_000_000);
		Awaitility.await().until(() -> page(sealed).statusCode() == 503);
		assertThat(this.ledger.post(links(), wanted("VIEW")).status()).isEqualTo(503);
	}

	@Test
	void staffMintForASystemThatServesActionsAndNobodyElseMints() {
		Api staff = this.api.as(this.tokens.staff("actions.mint"));
		Map<String, Object> wanted = wanted("VIEW");
		assertThat(staff.post(links(), wanted).expect(400).text()).contains("/system");
		wanted.put("system", "billing");
		assertThat(staff.post(links(), wanted).expect(400).text()).contains("/system");
		wanted.put("system", "ledger");
		String link = staff.post(links(), wanted).expect(201).at("/id");
		assertThat(this.ledger.get(links() + "/" + link).expect(200).at("/system")).isEqualTo("ledger");
		for (Api nobody : List.of(staff(), member("access.manage", "contacts.manage"))) {
			nobody.post(links(), wanted).expect(403);
			nobody.get(links()).expect(403);
		}
		this.api.as(this.tokens.system("actions.mint")).post(links(), wanted("VIEW")).expect(400);
	}

	@Test
	void whoeverMintsIsToldWhatIsAllowedAndWhereItLeads() {
		allow("VIEW", "UPLOAD");
		String offer = "/api/action-link-offer";
		Answer told = this.api.as(this.tokens.staff("actions.mint")).get(offer).expect(200);
		assertThat(told.json().path("actions").toString()).isEqualTo("[\"VIEW\",\"UPLOAD\"]");
		assertThat(told.json().path("systems").toString()).isEqualTo("[\"ledger\"]");
		assertThat(this.ledger.get(offer).expect(200).json().path("systems").toString()).isEqualTo("[\"ledger\"]");
		assertThat(this.api.as(this.tokens.system("actions.mint")).get(offer).expect(200).json().path("systems"))
			.isEmpty();
		staff().get(offer).expect(403);
	}

	@Test
	@Behaviour("D23")
	void aSystemAsksWhetherWhatALinkPermittedStillIs() {
		String link = minted("COMPLETE");
		String sealed = sealed(link);
		assertThat(decided(link, "actions.complete")).as("nobody has followed it").isFalse();
		accessToken(followed(sealed));
		assertThat(decided(link, "actions.complete")).isTrue();
		assertThat(decided(link, "actions.view")).isFalse();
		assertThat(decided("unknown", "actions.complete")).isFalse();
		this.ledger.delete(links() + "/" + link).expect(204);
		assertThat(decided(link, "actions.complete")).isFalse();
	}

	private boolean decided(String link, String permission) {
		return this.ledger
			.post("/api/authorization-checks",
					Map.of("subject", Map.of("type", "action-link", "id", link), "action", Map.of("name", permission),
							"resource", Map.of("type", "account", "id", this.account)))
			.expect(200)
			.json()
			.path("decision")
			.asBoolean();
	}

	private Api member(String... permissions) {
		return this.api.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, this.contact, this.account, permissions)));
	}

	private String refused(Map<String, Object> wanted) {
		return this.ledger.post(links(), new HashMap<>(wanted)).expect(409).problem();
	}

	private void isDead(String link, String sealed, String why) {
		assertThat(this.ledger.get(links() + "/" + link).expect(200).at("/standing")).isEqualTo(why);
		assertThat(this.ledger.get(links()).expect(200).json().at("/items/0/standing").asString()).isEqualTo(why);
		HttpResponse<String> page = page(sealed);
		assertThat(page.statusCode()).isEqualTo(410);
		assertThat(page.body()).contains("does not serve any more").doesNotContain("Invoice 2026-07");
		mailed(link).expect(410);
	}

	private void awaitDead(String link, String sealed, String why) {
		Answer got = Awaitility.await()
			.until(() -> this.ledger.get(links() + "/" + link), (it) -> it.at("/standing").equals(why));
		assertThat(got.status()).isEqualTo(200);
		isDead(link, sealed, why);
	}

}
