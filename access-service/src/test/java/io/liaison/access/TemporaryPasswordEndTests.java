package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import com.mongodb.client.model.Updates;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.attempt.LoginThrottle.Subject;
import io.liaison.access.identity.attempt.LoginThrottle;
import io.liaison.platform.testing.Behaviour;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** What ends a temporary password, and what whoever tries a dead one gets to see. */
class TemporaryPasswordEndTests extends TemporaryPasswordIntegration {

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private LoginThrottle attempts;

	@Autowired
	private MongoOperations mongo;

	@Test
	@Behaviour({ "D1", "D21" })
	void accessInAnotherAccountForbidsItBeforeAndKillsItAfter() {
		String other = "acc-2-" + this.id;
		this.directory.contact("con-2-" + this.id, "eml-2-" + this.id, this.address);
		this.directory.account(other, "CUSTOMER", Directory.link("con-2-" + this.id));
		awaitGrant(other, "eml-2-" + this.id);
		set(TEMPORARY).expect(200);
		Browser browser = browser();
		HttpResponse<String> page = given(browser, TEMPORARY);
		turn(true, other, "eml-2-" + this.id);
		assertThat(browser.submit(page, Map.of("password", CHOSEN)).statusCode()).isEqualTo(410);
		assertThat(refused(TEMPORARY)).contains("/auth/sign-in?refused");
		turn(false, this.account, this.email);
		assertThat(set(TEMPORARY).expect(409).problem()).isEqualTo("login-not-new");
		assertThat(grant().at("/login")).isEqualTo("false");
		turn(false, other, "eml-2-" + this.id);
		set(TEMPORARY).expect(200);
	}

	@Test
	@Behaviour({ "T48", "T13", "T51", "D1" })
	void aResendLoginOffAnUnlinkingAndAnotherAddressKillIt() {
		set(TEMPORARY).expect(200);
		invitedAgain(this.account, this.contact, this.email);
		assertThat(refused(TEMPORARY)).as("resent").contains("/auth/sign-in?refused");
		set(TEMPORARY).expect(200);
		turn(false, this.account, this.email);
		turn(true, this.account, this.email);
		assertThat(refused(TEMPORARY)).as("login off and on").contains("/auth/sign-in?refused");
		set(TEMPORARY).expect(200);
		this.directory.contact(this.contact, "eml-next-" + this.id, "next-" + this.address, this.email,
				"-" + this.address);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> grant("eml-next-" + this.id).at("/login").equals("true"));
		assertThat(refused(TEMPORARY)).as("another address").contains("/auth/sign-in?refused");
		assertThat(grant("eml-next-" + this.id).at("/bootstrap")).isEqualTo("INVITE_LINK");
	}

	@Test
	@Behaviour("D1")
	void unlinkingTheContactKillsIt() {
		set(TEMPORARY).expect(200);
		this.directory.unlinked(this.account, this.contact);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> staff().get(grants(this.account)).json().path("items").isEmpty());
		assertThat(refused(TEMPORARY)).contains("/auth/sign-in?refused");
	}

	@Test
	@Behaviour("T48")
	void whoeverAsksForTheLinkAgainDoesNotTakeThePasswordAway() {
		set(TEMPORARY).expect(200);
		Browser browser = browser();
		browser.submit(browser.get("/auth/reset"), Map.of("username", this.address));
		assertThat(grant().at("/invitation/version")).isEqualTo("2");
		choose(TEMPORARY, CHOSEN);
		assertThat(text(signedIn(this.address, CHOSEN), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("D1")
	void itServesThreeDays() {
		set(TEMPORARY).expect(200);
		Browser browser = browser();
		HttpResponse<String> page = given(browser, TEMPORARY);
		this.mongo.getCollection("contactAccess")
			.updateOne(new Document("_id", this.contact),
					Updates.set("state.grants.0.temporary.expiresAt", Date.from(Instant.now().minusSeconds(1))));
		assertThat(browser.submit(page, Map.of("password", CHOSEN)).statusCode()).isEqualTo(410);
		assertThat(refused(TEMPORARY)).contains("/auth/sign-in?refused");
		assertThat(grant().at("/temporaryPassword/state")).isEqualTo("EXPIRED");
		assertThat(activate(link(1), CHOSEN).body()).as("the link goes on").contains("Welcome");
	}

	@Test
	@Behaviour("C15")
	void aDeadOneIsAWrongOneInItsAnswerAndInWhatIsCounted() {
		String identity = this.identities.idOf(this.address);
		set(TEMPORARY).expect(200);
		turn(false, this.account, this.email);
		String wrong = refused("never the password");
		for (int i = 0; i < 4; i++) {
			assertThat(refused(TEMPORARY)).isEqualTo(wrong);
		}
		assertThat(this.attempts.admit(Subject.SIGN_IN, identity, Instant.now().minusSeconds(60))).isFalse();
	}

	@Test
	@Behaviour("C15")
	void whoeverGuessesHasToWaitAsForAnyPassword() {
		set(TEMPORARY).expect(200);
		String identity = this.identities.idOf(this.address);
		Instant soon = Instant.now().plusSeconds(60);
		while (this.attempts.admit(Subject.SIGN_IN, identity, soon)) {
			assertThat(soon).isAfter(Instant.now());
		}
		assertThat(refused(TEMPORARY)).contains("/auth/sign-in?refused");
	}

}
