package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

/** What the store holds of sessions. */
class StoredSessionTests {

	private final ReactiveMongoTemplate store = RunningGateway.bean(ReactiveMongoTemplate.class);

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void whoReadsTheStoreCanSignInAsNobody() {
		Browser browser = Browser.signedIn();
		browser.get("/");
		String cookie = browser.cookie("SESSION").orElseThrow();
		List<Document> stored = everything();
		assertThat(stored).isNotEmpty();
		String all = asTextAndBytes();
		assertThat(all).as("what is read").contains(stored.getFirst().getString("_id"));
		assertThat(Stream.of(cookie, PROVIDER.lastAccessToken, PROVIDER.lastIdToken, PROVIDER.lastRefreshToken)
			.flatMap(StoredSessionTests::forms)).noneMatch(all::contains);
		for (Document document : stored) {
			new Browser()
				.send(Browser.request("/api/tickets").header("Cookie", "SESSION=" + document.get("_id")).build());
			assertThat(TICKET.last().header("Authorization")).isNull();
		}
	}

	@Test
	void aVisitorWhoDoesNotSignInLeavesNothing() {
		int before = everything().size();
		Browser visitor = new Browser();
		visitor.navigate("/");
		for (int n = 0; n < 3; n++) {
			visitor.get("/login");
		}
		visitor.follow("/login/oauth2/code/liaison?code=wrong&state=wrong");
		assertThat(everything()).hasSize(before);
	}

	@Test
	void twoTabsMayWaitForTheirSignIn() {
		Browser browser = new Browser();
		URI first = location(browser.get("/login"));
		URI second = location(browser.get("/login"));
		for (URI tab : List.of(first, second)) {
			URI back = location(browser.send(HttpRequest.newBuilder(tab).build()));
			assertThat(location(browser.send(HttpRequest.newBuilder(back).build()))).hasPath("/").hasNoQuery();
		}
	}

	@Test
	void aSignInThatBeganInAnotherBrowserIsNotFinishedHere() {
		URI provider = location(new Browser().get("/login"));
		Browser victim = new Browser();
		URI back = location(victim.send(HttpRequest.newBuilder(provider).build()));
		victim.send(HttpRequest.newBuilder(back).build());
		assertThat(victim.cookie("SESSION")).isEmpty();
	}

	@Test
	void aSessionThatIsNotUsedEnds() {
		int port = RunningGateway.freePort();
		RunningGateway.start(port, "--liaison.gateway.session.idle=0s");
		Browser browser = new Browser();
		URI provider = location(browser.send(request(port, "/login")));
		URI back = location(browser.send(HttpRequest.newBuilder(provider).build()));
		browser.send(request(port, back.getRawPath() + "?" + back.getRawQuery()));
		assertThat(browser.cookie("SESSION")).isPresent();
		browser.send(request(port, "/api/tickets"));
		assertThat(TICKET.last().header("Authorization")).isNull();
	}

	private List<Document> everything() {
		return this.store.getCollectionNames()
			.flatMap((name) -> this.store.findAll(Document.class, name))
			.collectList()
			.block();
	}

	private String asTextAndBytes() {
		return this.store.getCollectionNames()
			.flatMap(this.store::getCollection)
			.flatMap((it) -> it.find(RawBsonDocument.class))
			.map((it) -> StandardCharsets.ISO_8859_1.decode(it.getByteBuffer().asNIO()).toString())
			.collect(Collectors.joining())
			.block();
	}

	private static Stream<String> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
		return Stream.of(secret, Base64.getEncoder().withoutPadding().encodeToString(bytes),
				Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
	}

	private static HttpRequest request(int port, String target) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + target)).build();
	}

	private static URI location(HttpResponse<String> answer) {
		return URI.create(answer.headers().firstValue("Location").orElseThrow());
	}

}
