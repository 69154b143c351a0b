package io.liaison.access;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.settings.SessionLifetimes;
import io.liaison.access.signin.browser.ActiveAccount;
import io.liaison.access.signin.browser.SignedIn.Chosen;
import io.liaison.access.signin.browser.SignedIn;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

class SessionTests extends AccessIntegration {

	@Autowired
	private MongoOperations store;

	@Autowired
	private SessionRepository<MapSession> sessions;

	@Autowired
	private ActiveAccount activeAccount;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private SessionLifetimes lifetimes;

	@Test
	void aSignInEndsAfterTwelveHoursForStaffAndThirtyDaysForCustomers() {
		assertThat(this.lifetimes.end(Instant.EPOCH, "PROVIDER")).isEqualTo(Instant.EPOCH.plus(Duration.ofHours(12)));
		assertThat(this.lifetimes.end(Instant.EPOCH, "CUSTOMER")).isEqualTo(Instant.EPOCH.plus(Duration.ofDays(30)));
		activated();
		assertThat(rights(Duration.ofDays(30).minusMinutes(1))).isTrue();
		assertThat(rights(Duration.ofDays(30).plusMinutes(1))).isFalse();
		this.directory.account(this.account, "PROVIDER", Directory.link(this.contact));
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !rights(Duration.ofHours(12).plusMinutes(1)));
		assertThat(rights(Duration.ofHours(12).minusMinutes(1))).isTrue();
	}

	@Test
	void refreshingDoesNotLastLongerThanTheSignIn() {
		activated();
		String refreshToken = text(signedIn(this.address, PASSWORD), "refresh_token");
		String next = text(json(refresh(refreshToken)), "refresh_token");
		assertThat(next).isNotEmpty();
		this.store.getCollection("authorizations")
			.updateMany(new Document("identityId", this.identities.idOf(this.address)), new Document("$set",
					new Document("signedInAt", Date.from(Instant.now().minus(Duration.ofDays(30))))));
		assertThat(refresh(next).body()).contains("invalid_grant");
	}

	@Test
	void aFamilyOfRefreshTokensIsKeptAsLongAsTheLongestSignIn() {
		activated();
		Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		text(json(refresh(text(signedIn(this.address, PASSWORD), "refresh_token"))), "refresh_token");
		Query own = Query.query(Criteria.where("identityId").is(this.identities.idOf(this.address)));
		Document family = this.store.find(own, Document.class, "authorizations").getLast();
		assertThat(family.getDate("expiresAt").toInstant()).isBetween(this.lifetimes.latestEnd(before),
				this.lifetimes.latestEnd(Instant.now()));
	}

	@Test
	void aCodeServesForAMinute() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		Instant before = Instant.now();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> callback = browser.follow(signIn(browser, page, this.address, PASSWORD));
		Query own = Query
			.query(Criteria.where("identityId").is(this.identities.idOf(this.address)).and("number").is(0));
		Document waiting = this.store.find(own, Document.class, "authorizations").getLast();
		assertThat(waiting.getDate("expiresAt").toInstant()).isBetween(before.plusSeconds(30),
				Instant.now().plusSeconds(60));
		this.store.getCollection("authorizations")
			.updateOne(new Document("_id", waiting.get("_id")),
					new Document("$set", new Document("expiresAt", Date.from(Instant.now().minusSeconds(1)))));
		assertThat(token(Map.of("grant_type", "authorization_code", "client_id", "liaison-cli", "code", code(callback),
				"code_verifier", verifier, "redirect_uri", LOOPBACK))
			.body()).contains("invalid_grant");
	}

	@Test
	void aReadOfTheStoreSignsNobodyIn() {
		activated();
		Browser browser = signedIn();
		String cookie = session(browser);
		Query own = Query.query(Criteria.where("person.identityId").is(this.identities.idOf(this.address)));
		List<Document> stored = this.store.find(own, Document.class, "signInSessions");
		assertThat(stored).isNotEmpty();
		for (Document session : stored) {
			String all = session.toJson();
			assertThat(all).doesNotContain(cookie, decoded(cookie));
			assertThat(session.values()).as("nothing serialised").noneMatch(Binary.class::isInstance);
			Browser thief = browser();
			assertThat(thief.with("Cookie", "LIAISON-AUTH=" + session.getString("_id"))
				.follow(thief.get("/auth/choose-account"))
				.body()).contains("name=\"password\"");
		}
	}

	@Test
	void whoReadsTheStoreFindsNeitherCodeNorToken() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> callback = browser.follow(signIn(browser, page, this.address, PASSWORD));
		assertThat(forms(code(callback))).as("while it waits").noneMatch(everything()::contains);
		JsonNode first = exchange(callback, verifier);
		JsonNode second = json(refresh(text(first, "refresh_token")));
		String stored = everything();
		assertThat(stored).as("what is read")
			.contains(this.identities.idOf(this.address), text(first, "refresh_token").split("~")[0]);
		assertThat(forms(code(callback))).noneMatch(stored::contains);
		for (JsonNode tokens : List.of(first, second)) {
			for (String name : List.of("access_token", "refresh_token", "id_token")) {
				String token = text(tokens, name);
				assertThat(token).isNotEmpty();
				assertThat(forms(token)).as(name).noneMatch(stored::contains);
				assertThat(forms(token.replaceAll(".*[.~]", ""))).as("seal of " + name).noneMatch(stored::contains);
			}
		}
	}

	@Test
	void aSessionThatEndedIsNotBroughtBackByARequestThatBeganBefore() {
		activated();
		Browser browser = signedIn();
		String id = decoded(session(browser));
		MapSession inFlight = this.sessions.findById(id);
		assertThat(inFlight).isNotNull();
		browser.submit(browser.get("/auth/sign-out"), Map.of());
		inFlight.setLastAccessedTime(Instant.now());
		this.sessions.save(inFlight);
		assertThat(this.sessions.findById(id)).isNull();
		inFlight.changeSessionId();
		this.sessions.save(inFlight);
		assertThat(this.sessions.findById(inFlight.getId())).as("under another id").isNull();
	}

	@Test
	void aSessionThatAnEarlierVersionStoredSignsNobodyIn() {
		activated();
		Browser browser = signedIn();
		this.store.getCollection("signInSessions")
			.updateMany(new Document("person.identityId", this.identities.idOf(this.address)),
					new Document("$unset", new Document("person", "")).append("$set",
							new Document("attributes", new Binary(new byte[] { 1, 2, 3 }))));
		assertThat(browser.follow(browser.get("/auth/choose-account")).body()).contains("name=\"password\"");
	}

	@Test
	void whatHasWaitedForASignInIsNotInTheSession() {
		Browser browser = browser();
		browser.follow(browser.get(authorizeUrl(verifier())));
		assertThat(browser.cookies().getCookieStore().getCookies()).extracting(HttpCookie::getName)
			.doesNotContain("LIAISON-AUTH");
	}

	/** Of every collection, texts and bytes as they are. */
	private String everything() {
		StringBuilder all = new StringBuilder();
		for (String name : this.store.getCollectionNames()) {
			this.store.getCollection(name)
				.find(RawBsonDocument.class)
				.forEach((it) -> all.append(StandardCharsets.ISO_8859_1.decode(it.getByteBuffer().asNIO())));
		}
		return all.toString();
	}

	private static List<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
		return List.of(secret, Base64.getEncoder().withoutPadding().encodeToString(bytes),
				Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	private boolean rights(Duration ago) {
		String identity = this.identities.idOf(this.address);
		return this.activeAccount
			.rights(new SignedIn(identity, 1, Instant.now().minus(ago), new Chosen(this.contact, this.account, null, 1),
					null))
			.isPresent();
	}

	private Browser signedIn() {
		Browser browser = browser();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
		browser.follow(signIn(browser, page, this.address, PASSWORD));
		return browser;
	}

	private static String session(Browser browser) {
		return browser.cookies()
			.getCookieStore()
			.getCookies()
			.stream()
			.filter((it) -> it.getName().equals("LIAISON-AUTH"))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	private static String decoded(String cookie) {
		return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
	}

}
