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

/** The page of an invitation that does not serve any more. */
class RenewalTests extends AccessIntegration {

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private LoginThrottle attempts;

	@Autowired
	private MongoOperations mongo;

	@Test
	@Behaviour({ "T48", "C1" })
	void anInvitationThatExpiredOffersANewOneWhichGoesToTheStoredAddress() {
		customer();
		String old = expired();
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/activate?token=" + old);
		assertThat(page.statusCode()).isEqualTo(410);
		HttpResponse<String> asked = browser.submit(page, Map.of("another", "yes"));
		assertThat(asked.statusCode()).isEqualTo(200);
		assertThat(asked.body()).contains("on its way").doesNotContain(this.address, "token=");
		assertThat(version()).isEqualTo("2");
		String next = token(mint("ACTIVATION", this.contact, this.email, this.account, 2).expect(200));
		assertThat(activate(next, PASSWORD).body()).contains("Welcome");
	}

	@Test
	@Behaviour({ "C15", "T13", "T48" })
	void everybodyGetsTheSameAnswerAndOnlyWhoIsInvitedAMail() {
		customer();
		String old = expired();
		Instant begin = Instant.now();
		String forged = another("no-token-at-all");
		assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
		assertThat(another(old.substring(0, old.length() - 2) + "xx")).isEqualTo(forged);
		assertThat(version()).as("of a token that is not ours").isEqualTo("1");
		turn(false, this.account, this.email);
		assertThat(another(old)).isEqualTo(forged);
		assertThat(version()).as("with login off").isEqualTo("1");
		turn(true, this.account, this.email);
		assertThat(another(old)).isEqualTo(forged);
		assertThat(version()).as("with an invitation left for later").isEqualTo("1");
		activate(invitedAgain(this.account, this.contact, this.email), PASSWORD);
		assertThat(another(old)).isEqualTo(forged);
		assertThat(version()).as("of what is in use").isEqualTo("2");
	}

	@Test
	@Behaviour("T48")
	void whoeverAsksTooOftenByWhateverPageCausesNoMoreMails() {
		customer();
		String old = expired();
		Instant soon = Instant.now().plusSeconds(60);
		while (this.attempts.admit(Subject.RESET, this.identities.idOf(this.address), soon)) {
			assertThat(soon).isAfter(Instant.now());
		}
		another(old);
		assertThat(version()).isEqualTo("1");
	}

	@Test
	@Behaviour("T48")
	void thePageIsInTheLanguageOfTheBrowser() {
		Map.of("fr", "Envoyer un nouveau lien", "sv", "Skicka en ny länk")
			.forEach((language,
					text) -> assertThat(
							browser().with("Accept-Language", language).get("/auth/activate?token=x").body())
						.contains(text)
						.doesNotContain("??"));
	}

	private String another(String token) {
		Browser browser = browser();
		HttpResponse<String> page = browser.get("/auth/activate?token=" + token);
		if (page.statusCode() != 410) {
			// still serves: whoever asks all the same knows how the form is made
			page = browser.get("/auth/activate?token=x");
		}
		HttpResponse<String> answer = browser.submit(page, Map.of("another", "yes", "token", token));
		return answer.statusCode() + answer.body().replaceAll("value=\"[^\"]*\"", "");
	}

	private String version() {
		return staff().get(grants(this.account) + "/" + this.email).at("/invitation/version");
	}

	/**
	 * The link's own text tells its end too, so another link of the same invitation is
	 * made.
	 */
	private String expired() {
		invited(this.account, this.contact, this.email);
		this.mongo.getCollection("contactAccess")
			.updateOne(new Document("_id", this.contact),
					Updates.set("state.grants.0.invitation.expiresAt", Date.from(Instant.now().plusSeconds(2))));
		String token = token(mint("ACTIVATION", this.contact, this.email, this.account, 1).expect(200));
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> browser().get("/auth/activate?token=" + token).statusCode() == 410);
		return token;
	}

}
