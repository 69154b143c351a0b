package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** A temporary password and the link of the mail, used at the same time. */
class TemporaryPasswordRaceTests extends AccessIntegration {

	private static final String TEMPORARY = "handed over on paper";

	private static final String BY_PASSWORD = "chosen after the paper";

	private static final String BY_LINK = "chosen after the mail";

	@Autowired
	private ContactAccesses accesses;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private PasswordHashing hashing;

	@Autowired
	private MongoOperations mongo;

	private String link;

	@BeforeEach
	void bothWereGiven() {
		customer();
		String path = grants(this.account) + "/" + this.email;
		staff().ifMatch(staff().get(path).etag())
			.put(path + "/temporary-password", Map.of("password", TEMPORARY))
			.expect(200);
		this.link = token(mint("ACTIVATION", this.contact, this.email, this.account, 1).expect(200));
	}

	@Test
	@Behaviour("D1")
	void ofBothAtOnceExactlyOneIsTheFirst() throws Exception {
		Browser one = browser();
		HttpResponse<String> chosen = given(one);
		Browser other = browser();
		HttpResponse<String> followed = other.get("/auth/activate?token=" + this.link);
		List<HttpResponse<String>> answers;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<HttpResponse<String>> byPassword = threads
				.submit(() -> one.submit(chosen, Map.of("password", BY_PASSWORD)));
			Future<HttpResponse<String>> byLink = threads
				.submit(() -> other.submit(followed, Map.of("password", BY_LINK)));
			answers = List.of(byPassword.get(), byLink.get());
		}
		boolean passwordFirst = answers.getFirst().statusCode() == 200;
		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 410);
		assertThat(text(signedIn(this.address, passwordFirst ? BY_PASSWORD : BY_LINK), "access_token")).isNotEmpty();
		assertThat(identity().isVerified()).isEqualTo(!passwordFirst);
	}

	@RepeatedTest(4)
	@Behaviour("D1")
	void ofTwoThatAreSetAtOnceOneIsAndServes() throws Exception {
		String path = grants(this.account) + "/" + this.email;
		String etag = staff().get(path).etag();
		List<String> passwords = List.of("the first of two papers", "the second of two sheets");
		List<Integer> answers;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> set = passwords.stream()
				.map((it) -> threads.submit(
						() -> staff().ifMatch(etag).put(path + "/temporary-password", Map.of("password", it)).status()))
				.toList();
			answers = List.of(set.getFirst().get(), set.getLast().get());
		}
		assertThat(answers).containsExactlyInAnyOrder(200, 412);
		int won = answers.indexOf(200);
		assertThat(given(browser(), passwords.get(won)).body()).contains("Choose your own password");
		assertThat(given(browser(), passwords.get(1 - won)).body()).contains("do not open anything");
	}

	@Test
	@Behaviour("D1")
	void theOneThatLostLeavesTheOneThatWon() {
		OfferedPassword won = identity().offered().orElseThrow();
		OfferedPassword lost = new OfferedPassword("lost", this.contact, this.account, this.email);
		Runnable withdrawal = this.identities.offer(identity().id(), lost, this.hashing.hash("lost and lost again"),
				Command.random());
		assertThat(given(browser(), TEMPORARY).body()).contains("do not open anything");
		withdrawal.run();
		assertThat(identity().offered()).hasValue(won);
		assertThat(given(browser(), TEMPORARY).body()).contains("Choose your own password");
		withdrawal.run();
		assertThat(identity().offered()).as("once more").hasValue(won);
	}

	@Test
	@Behaviour({ "D1", "T11" })
	void onceTheLinkIsAcceptedThePasswordIsDeadAndTheLinkStillServes() {
		Browser browser = browser();
		HttpResponse<String> page = given(browser);
		this.accesses.change(this.contact, Command.random(),
				(it) -> it.accept(this.account, this.email, 1, Instant.now()));
		assertThat(browser.submit(page, Map.of("password", BY_PASSWORD)).statusCode()).isEqualTo(410);
		assertThat(given(browser()).body()).contains("do not open anything");
		assertThat(activate(this.link, BY_LINK).body()).contains("Welcome");
		assertThat(text(signedIn(this.address, BY_LINK), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("D1")
	void onceThePasswordIsAcceptedTheLinkIsDeadAndThePasswordStillServes() {
		OfferedPassword offered = identity().offered().orElseThrow();
		this.accesses.change(this.contact, Command.random(), (it) -> it.accept(offered, Instant.now()));
		assertThat(activate(this.link, BY_LINK).statusCode()).isEqualTo(410);
		Browser browser = browser();
		assertThat(browser.submit(given(browser), Map.of("password", BY_PASSWORD)).body()).contains("Welcome");
		assertThat(text(signedIn(this.address, BY_PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("D1")
	void afterThePasswordWasSetSigningInDoesTheRest() {
		OfferedPassword offered = identity().offered().orElseThrow();
		this.accesses.change(this.contact, Command.random(), (it) -> it.accept(offered, Instant.now()));
		this.identities.activateOffered(identity().id(), offered.key(), this.hashing.hash(BY_PASSWORD), Actor.system());
		assertThat(activate(this.link, BY_LINK).statusCode()).isEqualTo(410);
		assertThat(activated(this.email)).isEqualTo("false");
		assertThat(text(signedIn(this.address, BY_PASSWORD), "access_token")).isNotEmpty();
		assertThat(activated(this.email)).isEqualTo("true");
	}

	@Test
	@Behaviour("D1")
	void whatWasStoredBeforeThereWereSuchPasswordsStillReads() {
		invitedAgain(this.account, this.contact, this.email);
		this.mongo.getCollection("loginIdentities")
			.updateOne(new Document("_id", identity().id()),
					new Document("$unset", new Document("state.temporary", 1)));
		Document grant = this.mongo.getCollection("contactAccess")
			.find(new Document("_id", this.contact))
			.first()
			.get("state", Document.class)
			.getList("grants", Document.class)
			.getFirst();
		assertThat(grant).doesNotContainKey("temporary");
		String again = token(mint("ACTIVATION", this.contact, this.email, this.account, 2).expect(200));
		assertThat(given(browser()).body()).contains("do not open anything");
		assertThat(activate(again, BY_LINK).body()).contains("Welcome");
	}

	private LoginIdentity identity() {
		return this.identities.get(this.identities.idOf(this.address));
	}

	private String activated(String emailId) {
		return staff().get(grants(this.account) + "/" + emailId).at("/activated");
	}

	private HttpResponse<String> given(Browser browser) {
		return given(browser, TEMPORARY);
	}

	private HttpResponse<String> given(Browser browser, String password) {
		return browser.follow(signIn(browser, browser.get("/auth/sign-in"), this.address, password));
	}

}
