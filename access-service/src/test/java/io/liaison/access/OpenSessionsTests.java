package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.session.Session;
import io.liaison.access.session.Sessions;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody is signed in, as they and as staff see it and end it. */
class OpenSessionsTests extends AccessIntegration {

	private static final String MINE = "/api/me/sessions";

	private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0";

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private ContactAccesses accesses;

	@Autowired
	private Sessions sessions;

	@Autowired
	private MongoOperations store;

	@Test
	void eachSaysWhereAndHowOneSignedInAndWhichIsThisOne() {
		activated();
		Instant before = Instant.now().minusSeconds(1);
		Api other = signIn("curl/8.5.0");
		Api mine = signIn(FIREFOX);
		JsonNode items = mine.get(MINE).expect(200).json().path("items");
		assertThat(items).hasSize(2);
		JsonNode first = items.get(0);
		assertThat(text(first, "browser")).isEqualTo("Firefox");
		assertThat(text(first, "system")).isEqualTo("Linux");
		assertThat(text(first, "network")).isEqualTo("127.0.0.0/16");
		assertThat(first.path("factors").get(0).asString()).isEqualTo("pwd");
		assertThat(first.path("current").asBoolean()).isTrue();
		assertThat(Instant.parse(text(first, "signedInAt"))).isBetween(before, Instant.now());
		assertThat(Instant.parse(text(first, "lastUsedAt"))).isBetween(before, Instant.now());
		assertThat(items.get(1).path("current").asBoolean()).isFalse();
		assertThat(items.get(1).path("browser").isNull()).isTrue();
		Document stored = this.store.findById(identity(), Document.class, "sessions");
		assertThat(stored.toJson()).doesNotContain("Mozilla", "127.0.0.1", this.address);
		assertThat(ids(other)).hasSize(2);
	}

	@Test
	void oneOfThemOrAllOthersOrAllCanBeEnded() {
		activated();
		Api mine = signIn(FIREFOX);
		Api first = signIn(FIREFOX);
		Api second = signIn(FIREFOX);
		mine.delete(MINE + "/" + current(first)).expect(204);
		awaitRefusal(first);
		second.get(MINE).expect(200);
		mine.delete(MINE + "?except=" + current(mine)).expect(204);
		awaitRefusal(second);
		assertThat(ids(mine)).containsExactly(current(mine));
		mine.delete(MINE).expect(204);
		awaitRefusal(mine);
	}

	@Test
	void whatIsNotOnesOwnIsNotThere() {
		activated();
		Api mine = signIn(FIREFOX);
		String own = current(mine);
		Api stranger = this.api.as(this.tokens.of(new Caller("identity-of-another", "con", this.account, Side.CUSTOMER,
				null, Set.of("access.manage"), "eml")));
		stranger.get(MINE).expect(404);
		stranger.delete(MINE).expect(404);
		stranger.delete(MINE + "/" + own).expect(404);
		mine.delete(MINE + "/unknown").expect(404);
		mine.delete(MINE + "?except=unknown").expect(404);
		assertThat(ids(mine)).containsExactly(own);
	}

	@Test
	void whatEndedUnusedOrWithThePasswordIsNotShown() {
		activated();
		Api mine = signIn(FIREFOX);
		String own = current(mine);
		Api rests = gatewaySignIn();
		String resting = current(rests);
		assertThat(ids(mine)).containsExactlyInAnyOrder(own, resting);
		Date longAgo = Date.from(Instant.now().minus(Duration.ofHours(9)));
		this.store.getCollection("authorizations")
			.updateMany(new Document("session", resting), new Document("$set", new Document("rotatedAt", longAgo)));
		this.store.getCollection("sessions")
			.updateOne(new Document("_id", identity()), new Document("$set",
					new Document("state.open.0.signedInAt", longAgo).append("state.open.1.signedInAt", longAgo)));
		assertThat(ids(mine)).as("a program goes on unused, a browser does not").containsExactly(own);
		this.store.getCollection("sessions")
			.updateOne(new Document("_id", identity()),
					new Document("$set", new Document("state.open.0.passwordVersion", 0L)));
		assertThat(ids(mine)).isEmpty();
	}

	@Test
	void staffSeeAndEndTheSessionsOfAContactAndCustomersDoNot() {
		activated();
		Api first = signIn(FIREFOX);
		Api second = signIn(FIREFOX);
		String path = "/api/contacts/" + this.contact + "/sessions";
		Api staff = this.api.as(this.tokens.staff("access.manage"));
		assertThat(staff.get(path).expect(200).json().path("items")).hasSize(2);
		staff.delete(path + "/" + current(first)).expect(204);
		awaitRefusal(first);
		staff.delete(path + "/" + current(second) + "x").expect(404);
		staff.delete(path).expect(204);
		awaitRefusal(second);
		staff.get("/api/contacts/unknown/sessions").expect(404);
		Api admin = this.api.as(this.tokens
			.of(new Caller("admin", "con-admin", this.account, Side.CUSTOMER, null, Set.of("access.manage"), "eml")));
		admin.get(path).expect(404);
		admin.delete(path).expect(404);
		this.api.as(this.tokens.staff("access.read")).delete(path).expect(403);
	}

	@Test
	@Behaviour({ "C13", "D21" })
	void theSessionsOfAnAddressThatWentAreNotTheContactsAnyMore() {
		activated();
		String session = current(signIn(FIREFOX));
		String path = "/api/contacts/" + this.contact + "/sessions";
		Api staff = this.api.as(this.tokens.staff("access.manage"));
		assertThat(staff.get(path).expect(200).json().path("items")).hasSize(1);
		this.directory.contact(this.contact, "eml-next-" + this.id, "next-" + this.address, this.email,
				"-" + this.address);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> !this.accesses.find(this.contact).orElseThrow().addresses().holds(identity()));
		assertThat(staff.get(path).expect(200).json().path("items")).isEmpty();
		staff.delete(path + "/" + session).expect(404);
		staff.delete(path).expect(204);
		assertThat(this.sessions.open(identity())).extracting(Session::id).containsExactly(session);
	}

	/** Also of another contact that has the same address (D21). */
	@Test
	void whoeverHoldsMoreThanTheCallerIsOutOfReach() {
		activated();
		String role = "owner-" + this.id;
		String owner = "con-owner-" + this.id;
		this.directory.governing(role, "PROVIDER", List.of(role), "access.read", "access.manage", "operations.manage");
		this.directory.contact(owner, "eml-" + owner, this.address);
		this.directory.account("provider-" + this.id, "PROVIDER", Directory.link(owner, role));
		awaitGrant("provider-" + this.id, "eml-" + owner);
		Api chief = this.api.as(this.tokens.staff("access.read", "access.manage", "operations.manage"));
		String grant = grants("provider-" + this.id) + "/eml-" + owner;
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> chief.ifMatch(chief.get(grant).expect(200).etag())
				.patch(grant, Map.of("login", true))
				.status() == 200);
		Api staff = this.api.as(this.tokens.staff("access.manage"));
		for (String each : List.of(owner, this.contact)) {
			staff.get("/api/contacts/" + each + "/sessions").expect(403);
			staff.delete("/api/contacts/" + each + "/sessions").expect(403);
		}
		chief.delete("/api/contacts/" + owner + "/sessions").expect(204);
	}

	private String identity() {
		return this.identities.idOf(this.address);
	}

	private Api signIn(String userAgent) {
		Browser browser = browser().with("User-Agent", userAgent);
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		JsonNode tokens = exchange(browser.follow(signIn(browser, page, this.address, PASSWORD)), verifier);
		return this.api.as(text(tokens, "access_token"));
	}

	private Api gatewaySignIn() {
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(gatewayUrl(verifier)));
		String callback = Browser.location(browser.follow(signIn(browser, page, this.address, PASSWORD)));
		return this.api.as(text(gatewayTokens(callback, verifier), "access_token"));
	}

	private static List<String> ids(Api caller) {
		return StreamSupport.stream(caller.get(MINE).expect(200).json().path("items").spliterator(), false)
			.map((it) -> text(it, "id"))
			.toList();
	}

	private static String current(Api caller) {
		return StreamSupport.stream(caller.get(MINE).expect(200).json().path("items").spliterator(), false)
			.filter((it) -> it.path("current").asBoolean())
			.map((it) -> text(it, "id"))
			.findFirst()
			.orElseThrow();
	}

	private static void awaitRefusal(Api caller) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(2))
			.pollInterval(Duration.ofMillis(50))
			.until(() -> caller.get(MINE).status() == 401);
	}

}
