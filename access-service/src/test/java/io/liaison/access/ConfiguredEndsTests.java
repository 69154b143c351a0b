package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.access.identity.LoginIdentities;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** When sign-ins end, and go, where the installation says another time. */
@TestPropertySource(properties = { "liaison.sessions.customers=3h", "liaison.access.expired.kept=2h",
		"liaison.retention-check=200ms" })
class ConfiguredEndsTests extends AccessIntegration {

	private static final List<String> EXPIRING = List.of("authorizations", "signInSessions", "attempts",
			"passkeyChallenges");

	@Autowired
	private MongoOperations store;

	@Autowired
	private LoginIdentities identities;

	@Test
	void aSignInEndsThen() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> callback = browser.follow(signIn(browser, page, this.address, PASSWORD));
		String refreshToken = text(exchange(callback, verifier), "refresh_token");
		signedIn(Duration.ofHours(3).minusMinutes(1));
		HttpResponse<String> renewed = refresh(refreshToken);
		assertThat(renewed.statusCode()).isEqualTo(200);
		assertThat(Browser.location(browser.follow(browser.get(authorizeUrl(verifier()))))).contains("code=");
		signedIn(Duration.ofHours(3).plusMinutes(1));
		assertThat(refresh(text(json(renewed), "refresh_token")).body()).contains("invalid_grant");
		assertThat(browser.follow(browser.get(authorizeUrl(verifier()))).body()).contains("name=\"password\"");
	}

	@Test
	void whatHasExpiredGoesThenAndWhatIsInUseStays() {
		activated();
		signedIn(this.address, PASSWORD);
		Browser guessing = browser();
		HttpResponse<String> page = guessing.follow(guessing.get(authorizeUrl(verifier())));
		guessing.post("/auth/passkeys/sign-in-challenge", Map.of("_csrf", Browser.hidden(page.body()).get("_csrf")),
				Map.of());
		signIn(guessing, page, this.address, "a wrong guess");
		for (String collection : EXPIRING) {
			Document live = this.store.getCollection(collection).find().first();
			assertThat(live).as(collection).isNotNull();
			assertThat(live.getDate("expiresAt")).as(collection).isInTheFuture();
			expired(live, "a moment ago", Duration.ofMinutes(119), collection);
			// by the second time, all that was to go by the first has gone
			for (int i = 0; i < 2; i++) {
				expired(live, "long ago", Duration.ofMinutes(121), collection);
				Awaitility.await(collection).until(() -> !contains(collection, "long ago"));
			}
			assertThat(contains(collection, "a moment ago")).as(collection).isTrue();
			assertThat(contains(collection, live.getString("_id"))).as(collection).isTrue();
		}
	}

	private void signedIn(Duration ago) {
		String identity = this.identities.idOf(this.address);
		Date then = Date.from(Instant.now().minus(ago));
		this.store.getCollection("authorizations")
			.updateMany(Filters.eq("identityId", identity), Updates.set("signedInAt", then));
		this.store.getCollection("signInSessions")
			.updateMany(Filters.eq("person.identityId", identity), Updates.set("person.at", then));
	}

	private void expired(Document live, String id, Duration ago, String collection) {
		Document expired = new Document(live).append("_id", id)
			.append("expiresAt", Date.from(Instant.now().minus(ago)));
		this.store.getCollection(collection).insertOne(expired);
	}

	private boolean contains(String collection, String id) {
		return this.store.getCollection(collection).countDocuments(Filters.eq("_id", id)) == 1;
	}

}
