package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.nimbusds.jwt.JWTClaimsSet;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Acting for a customer through a purchaser whom the customer names. */
@Behaviour({ "Q1", "D16" })
class PurchaserMembershipTests extends AccessIntegration {

	@Autowired
	private MongoOperations store;

	private final String customer = "cus-" + this.id;

	private final String role = "payer-" + this.id;

	private final String own = "own-" + this.id;

	@BeforeEach
	void somebodyOfAPurchaser() {
		this.directory.scoped(this.role, "PAYMENTS", "accounts.read", "contacts.read", "contacts.manage",
				"access.manage", "accounts.manage");
		this.directory.role(this.own, "PURCHASER", "contacts.read", "access.manage", "tickets.read-all");
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.account(this.account, "PURCHASER", Directory.link(this.contact, this.role, this.own));
		awaitGrant(this.account, this.email);
		activate(invited(this.account, this.contact, this.email), PASSWORD);
	}

	@Test
	@Behaviour({ "C10", "C11", "T53" })
	void theCustomerIsChosenAndTheTokenHasWhatRoleAndScopeBothPermit() throws Exception {
		this.directory.customerOf(this.customer, true, this.account, "PAYMENTS");
		JWTClaimsSet claims = claims(text(awaitChosen(), "access_token"));
		assertThat(claims.getStringClaim("acc")).isEqualTo(this.customer);
		assertThat(claims.getStringClaim("via")).isEqualTo(this.account);
		assertThat(claims.getStringClaim("side")).isEqualTo("PURCHASER");
		assertThat(claims.getStringClaim("cid")).isEqualTo(this.contact);
		assertThat(claims.getStringClaim("eid")).isEqualTo(this.email);
		assertThat(claims.getStringListClaim("perm")).containsExactly("accounts.read", "contacts.manage",
				"contacts.read");
		assertThat(claims.getJSONObjectClaim("ver")).containsKeys("a:" + this.customer, "a:" + this.account,
				"r:" + this.role, "c:" + this.contact);
	}

	@Test
	void inThePurchasersOwnAccountWhatIsForCustomersGivesNothing() throws Exception {
		JWTClaimsSet claims = claims(text(signedIn(this.address, PASSWORD), "access_token"));
		assertThat(claims.getStringClaim("acc")).isEqualTo(this.account);
		assertThat(claims.getClaim("via")).isNull();
		assertThat(claims.getStringListClaim("perm")).containsExactly("access.manage", "contacts.read",
				"tickets.read-all");
	}

	@Test
	@Behaviour("T53")
	void meListsTheCustomersAndThroughWhom() {
		this.directory.customerOf(this.customer, true, this.account, "PAYMENTS", "SUPPORT");
		this.directory.customerOf("sup-" + this.id, true, this.account, "SUPPORT");
		this.directory.customerOf("off-" + this.id, false, this.account, "PAYMENTS");
		this.directory.customerOf("not-" + this.id, true, "another", "PAYMENTS");
		JsonNode me = this.api.as(text(awaitChosen(), "access_token")).get("/api/me").expect(200).json();
		assertThat(me.at("/account/id").asString()).isEqualTo(this.customer);
		assertThat(me.at("/account/side").asString()).isEqualTo("PURCHASER");
		assertThat(me.at("/account/via/accountId").asString()).isEqualTo(this.account);
		assertThat(me.at("/accounts").valueStream().map((it) -> it.at("/id").asString()))
			.containsExactlyInAnyOrder(this.account, this.customer);
		assertThat(me.at("/accounts").valueStream().map((it) -> it.at("/via/name").asString("")))
			.containsExactlyInAnyOrder("", "Name of " + this.account);
	}

	@Test
	void aSignatoryOfThePurchaserPaysWhereThatIsTheScopeAndSignsNothing() throws Exception {
		this.directory.customerOf(this.customer, true, this.account, "PAYMENTS", "CONTRACTS");
		String path = grants(this.account) + "/" + this.email;
		staff().ifMatch(staff().get(path).etag()).patch(path, Map.of("signatory", true)).expect(200);
		assertThat(claims(text(awaitChosen(), "access_token")).getStringListClaim("perm")).contains("pay")
			.doesNotContain("sign");
	}

	@Test
	@Behaviour("C3")
	void whoeverIsNotNamedAnyMoreGetsNoNewToken() {
		ends(() -> this.directory.revoke(Kind.ACCOUNT, this.customer,
				this.directory.customerOf(this.customer, true, this.account)));
	}

	@Test
	void theCustomersOfAPurchaserAreFoundByAnIndex() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.store.indexOps("account-views").getIndexInfo())
				.anyMatch((it) -> it.isSparse() && it.isIndexForFields(List.of("view.purchasers.accountId"))));
	}

	@Test
	void aScopeForWhichNobodyHasARoleIsNoMembership() {
		ends(() -> this.directory.customerOf(this.customer, true, this.account, "SUPPORT", "EVERYTHING"));
	}

	@Test
	@Behaviour("C3")
	void aCustomerOutOfUseIsNotActedForByAnybody() {
		ends(() -> this.directory.customerOf(this.customer, false, this.account, "PAYMENTS"));
	}

	@Test
	@Behaviour("C3")
	void whoLosesTheRoleOrThePlaceAtThePurchaserLosesTheCustomers() {
		ends(() -> this.directory.account(this.account, "PURCHASER", Directory.link(this.contact, this.own)));
		this.directory.account(this.account, "PURCHASER", Directory.link(this.contact, this.role, this.own));
		ends(() -> this.directory.account(this.account, "PURCHASER",
				Directory.link(this.contact, false, this.role, this.own)));
	}

	@Test
	@Behaviour("T13")
	void withoutLoginAtThePurchaserNobodyActsForItsCustomers() {
		ends(() -> turn(false, this.account, this.email));
	}

	@Test
	void anAccountThatIsNoPurchaserGivesNothingThoughItIsNamed() {
		ends(() -> this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact, this.role)));
	}

	@Test
	void aRevokedCustomerOrPurchaserIsWaitedForBeforeAnythingIsSigned() {
		this.directory.customerOf(this.customer, true, this.account, "PAYMENTS");
		String token = text(awaitChosen(), "refresh_token");
		long taken = this.directory.next();
		this.directory.revoke(Kind.ACCOUNT, this.account, taken);
		Awaitility.await().untilAsserted(() -> assertThat(refresh(token).statusCode()).isEqualTo(503));
	}

	/** Acting for the customer is possible, and with that not any more. */
	private void ends(Runnable loss) {
		this.directory.customerOf(this.customer, true, this.account, "PAYMENTS");
		JsonNode tokens = awaitChosen();
		loss.run();
		String[] current = { text(tokens, "refresh_token") };
		Awaitility.await().untilAsserted(() -> {
			HttpResponse<String> answer = refresh(current[0]);
			if (answer.statusCode() == 200) {
				current[0] = text(json(answer), "refresh_token");
			}
			assertThat(answer.body()).contains("invalid_grant");
		});
	}

	private JsonNode awaitChosen() {
		return Awaitility.await().until(this::chosen, (it) -> it != null);
	}

	private @Nullable JsonNode chosen() {
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> choice = browser.follow(signIn(browser, page, this.address, PASSWORD));
		String membership = this.contact + "~" + this.customer + "~" + this.account;
		return choice.body().contains(membership)
				? exchange(browser.follow(browser.submit(choice, Map.of("membership", membership))), verifier) : null;
	}

}
