package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.nimbusds.jwt.JWTClaimsSet;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.security.revocation.RevocationFeed;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Late views bring no right back, and throw nobody out. */
class LateViewTests extends AccessIntegration {

	@Autowired
	@Qualifier("floorFeed")
	private RevocationFeed floors;

	private final String role = "role-" + this.id;

	private String refreshToken = "";

	@Test
	void noTokenIsSignedFromAnAccountThatIsKnownToHaveLostRights() throws Exception {
		signIn();
		long lost = this.directory.next();
		this.directory.revoke(Kind.ACCOUNT, this.account, lost);
		mustWait();
		// still, and asked again the grant has not been used up
		mustWait();
		this.directory.account(lost, this.account, "CUSTOMER", null, Directory.link(this.contact));
		JWTClaimsSet token = signedAgain();
		assertThat(token.getJSONObjectClaim("ver")).containsEntry("a:" + this.account, lost);
		assertThat(token.getStringListClaim("perm")).isEmpty();
	}

	@Test
	void noTokenIsSignedFromARoleThatIsKnownToHaveLostPermissions() throws Exception {
		signIn();
		long lost = this.directory.next();
		this.directory.revoke(Kind.ROLE, this.role, lost);
		mustWait();
		this.directory.role(lost, this.role, "CUSTOMER", "tickets.read");
		JWTClaimsSet token = signedAgain();
		assertThat(token.getJSONObjectClaim("ver")).containsEntry("r:" + this.role, lost);
		assertThat(token.getStringListClaim("perm")).containsExactly("tickets.read");
	}

	@Test
	void anEventThatIsParkedKeepsTheOldRightsAwayUntilALaterOneTellsTheState() throws Exception {
		signIn();
		long parked = this.directory.next();
		this.events.publish(Directory.ACCOUNTS, "io.liaison.contacts.broken.v1", this.account, parked,
				Map.of("nothing", "known"));
		this.directory.revoke(Kind.ACCOUNT, this.account, parked);
		mustWait();
		this.directory.account(this.account, "CUSTOMER", Directory.link(this.contact));
		assertThat(signedAgain().getStringListClaim("perm")).isEmpty();
	}

	@Test
	void aPersonWaitsOnAPageThatTriesAgainByItself() {
		signIn();
		Browser browser = browser().forPerson();
		browser.follow(signIn(browser, browser.follow(browser.get(authorizeUrl(verifier()))), this.address, PASSWORD));
		long lost = this.directory.next();
		this.directory.revoke(Kind.ACCOUNT, this.account, lost);
		mustWait();
		HttpResponse<String> page = browser.get(authorizeUrl(verifier()));
		assertThat(page.statusCode()).isEqualTo(503);
		assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
		assertThat(page.headers().firstValue("Refresh")).hasValue("2");
		assertThat(page.body()).contains("One moment", "tries again by itself");
		this.directory.account(lost, this.account, "CUSTOMER", null, Directory.link(this.contact));
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> Browser.location(browser.get(authorizeUrl(verifier()))),
					(it) -> it.contains("/auth/consent?"));
	}

	@Test
	void aLinkThatIsGoneMeanwhileIsAnEndOnlyOnceItIsKnown() {
		signIn();
		long lost = this.directory.next();
		this.directory.revoke(Kind.ACCOUNT, this.account, lost);
		mustWait();
		this.directory.account(lost, this.account, "CUSTOMER", null);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> refresh(this.refreshToken), (answer) -> answer.statusCode() != 503);
		assertThat(refresh(this.refreshToken).body()).contains("invalid_grant");
	}

	@Test
	void otherMembershipsAreSignedMeanwhile() {
		signIn();
		long before = position();
		this.directory.revoke(Kind.ACCOUNT, "another-" + this.account, 7);
		this.directory.revoke(Kind.ROLE, "another-" + this.role, 7);
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> position() >= before + 2);
		assertThat(refresh(this.refreshToken).statusCode()).isEqualTo(200);
	}

	@Test
	void theAccountAskedForIsSignedWhileAnotherOfTheSamePersonIsLate() {
		signIn();
		String own = this.refreshToken;
		String other = "other-" + this.account;
		this.directory.account(other, "CUSTOMER", Directory.link(this.contact));
		awaitGrant(other, this.email);
		turn(true, other, this.email);
		String verifier = verifier();
		Browser browser = browser();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier) + "&account=" + other));
		HttpResponse<String> callback = browser.follow(signIn(browser, page, this.address, PASSWORD));
		this.refreshToken = text(exchange(callback, verifier), "refresh_token");
		assertThat(signedAgain().getClaim("acc")).isEqualTo(other);
		this.directory.revoke(Kind.ACCOUNT, other, this.directory.next());
		mustWait();
		HttpResponse<String> answer = refresh(own);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(claims(text(json(answer), "access_token")).getClaim("acc")).isEqualTo(this.account);
		mustWait();
	}

	@Test
	void whatAnotherServiceTellsOfAnAccountMakesNobodyWait() {
		signIn();
		long before = position();
		this.events.revoke("/access", new Revocation(Kind.ACCOUNT, this.account, Long.MAX_VALUE));
		this.events.revoke("/ticket", new Revocation(Kind.ROLE, this.role, Long.MAX_VALUE));
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> position() >= before + 2);
		assertThat(refresh(this.refreshToken).statusCode()).isEqualTo(200);
	}

	@Test
	void aTokenSaysWhichRevocationsWereObeyed() {
		signIn();
		long before = position();
		this.directory.revoke(Kind.CONTACT, "somebody-" + this.id, 1);
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> position() > before);
	}

	@Test
	void whereTheSignerIsCutOffFromTheBrokerItsTokensAreRefusedAndItGoesOnWhereItWas() {
		signIn();
		this.floors.stop();
		try {
			long lost = this.directory.next();
			this.directory.revoke(Kind.ACCOUNT, this.account, lost);
			Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> me(401));
			this.floors.start();
			mustWait();
			this.directory.account(lost, this.account, "CUSTOMER", null, Directory.link(this.contact, this.role));
			signedAgain();
			me(200);
		}
		finally {
			if (!this.floors.isRunning()) {
				this.floors.start();
			}
		}
	}

	/** With a token signed at this moment. */
	private void me(int expected) {
		HttpResponse<String> answer = refresh(this.refreshToken);
		assertThat(answer.statusCode()).isEqualTo(200);
		this.refreshToken = text(json(answer), "refresh_token");
		this.api.as(text(json(answer), "access_token")).get("/api/me").expect(expected);
	}

	private void signIn() {
		this.directory.role(this.role, "CUSTOMER", "tickets.open", "tickets.read");
		activated(this.role);
		this.refreshToken = text(signedIn(this.address, PASSWORD), "refresh_token");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> signedAgain().getStringListClaim("perm"), List.of("tickets.open", "tickets.read")::equals);
	}

	private JWTClaimsSet signedAgain() {
		HttpResponse<String> answer = Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> refresh(this.refreshToken), (it) -> it.statusCode() == 200);
		this.refreshToken = text(json(answer), "refresh_token");
		return claims(text(json(answer), "access_token"));
	}

	private void mustWait() {
		HttpResponse<String> answer = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			HttpResponse<String> tried = refresh(this.refreshToken);
			if (tried.statusCode() == 200) {
				this.refreshToken = text(json(tried), "refresh_token");
			}
			return tried;
		}, (it) -> it.statusCode() != 200);
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
		assertThat(text(json(answer), "error")).isEqualTo("temporarily_unavailable");
	}

	private long position() {
		return ((Number) signedAgain().getClaim("rev")).longValue();
	}

}
