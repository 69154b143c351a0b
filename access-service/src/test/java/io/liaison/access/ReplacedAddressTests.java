package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody whose address is replaced while the login of the old one is in use: it goes on
 * until the new one is activated, or until it is turned off.
 */
class ReplacedAddressTests extends AccessIntegration {

	private final String next = "eml-next-" + this.id;

	private final String nextAddress = "next-" + this.address;

	@Autowired
	private MongoOperations store;

	private JsonNode tokens;

	@BeforeEach
	void theAddressOfALoginInUseIsReplaced() {
		activated();
		this.store.getCollection("contactAccess")
			.updateOne(Filters.eq("_id", this.contact),
					Updates.set("state.grants.0.activatedAt", Date.from(Instant.now().minusSeconds(3600))));
		this.tokens = signedIn(this.address, PASSWORD);
		this.directory.contact(this.contact, this.next, this.nextAddress, this.email, "-" + this.address);
		awaitGrant(this.account, this.next);
		Awaitility.await()
			.until(() -> staff().get(grants(this.account) + "/" + this.email).at("/current").equals("false"));
	}

	@Test
	@Behaviour({ "T49", "T50", "C13" })
	void theOldAddressOpensTheAccountUntilTheNewOneIsActivatedAndNoMomentLonger() {
		assertOldServes();
		String link = invited(this.account, this.contact, this.next);
		assertOldServes();
		assertThat(staff().get(grants(this.account) + "/" + this.next).at("/activated")).isEqualTo("false");
		assertThat(activate(link, PASSWORD).body()).contains("Welcome");
		assertOldIsOver();
		assertThat(text(signedIn(this.nextAddress, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour({ "T50", "C13" })
	void theOldAddressIsTurnedOffByHandAndTheNewOneIsStillInvited() {
		String link = invited(this.account, this.contact, this.next);
		turn(false, this.account, this.email);
		assertOldIsOver();
		assertThat(activate(link, PASSWORD).body()).contains("Welcome");
		assertThat(text(signedIn(this.nextAddress, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("C13")
	void whatWasSentToTheOldAddressBeforeOpensNothingOfTheNewOne() {
		assertThat(mint("ACTIVATION", this.contact, this.email, this.account, 1).status()).isEqualTo(410);
		assertThat(mint("RESET", this.contact, this.email, this.account, 1).status()).isEqualTo(410);
		assertThat(mint("ACTIVATION", this.contact, this.next, this.account, 1).status()).as("not turned on yet")
			.isEqualTo(410);
	}

	private void assertOldServes() {
		this.api.as(text(this.tokens, "access_token")).get("/api/me").expect(200);
		this.tokens = json(refresh(text(this.tokens, "refresh_token")));
		this.api.as(text(this.tokens, "access_token")).get("/api/me").expect(200);
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	private void assertOldIsOver() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.api.as(text(this.tokens, "access_token")).get("/api/me").status() == 401);
		assertThat(refresh(text(this.tokens, "refresh_token")).body()).contains("invalid_grant");
		Browser old = browser();
		HttpResponse<String> page = old.follow(old.get(authorizeUrl(verifier())));
		HttpResponse<String> in = old.follow(signIn(old, page, this.address, PASSWORD));
		assertThat(Browser.location(in)).doesNotContain("code=");
	}

}
