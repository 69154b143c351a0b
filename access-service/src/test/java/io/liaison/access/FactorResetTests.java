package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.liaison.access.identity.AddressHolder;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has lost all factors gets in again, by two of the staff and some time. */
class FactorResetTests extends FactorResetIntegration {

	@Test
	@Behaviour("C7")
	void twoOfTheStaffAndSomeTimeTakeTheFactorsOfWhoeverAskedForIt() {
		String earlier = refreshTokenByCode();
		Browser browser = browser();
		HttpResponse<String> page = halfway(browser, verifier(), PASSWORD);
		assertThat(page.body()).contains("I have none of these any more").doesNotContain("??");
		HttpResponse<String> answer = ask(browser, page);
		assertThat(answer.body()).contains("Your request is noted", "Two of their staff", "?continue=")
			.doesNotContain("??");
		assertThat(ask(browser, page).body()).as("asked once more").isEqualTo(answer.body());
		JsonNode asked = chief("ada").get(resets()).expect(200).json().at("/items/0");
		assertThat(asked.at("/askedAt").asString()).isNotEmpty();
		assertThat(asked.at("/approvable").asBoolean()).isFalse();

		Answer begun = begin(chief("ada")).expect(201);
		assertThat(begun.at("/id")).isEqualTo(asked.at("/id").asString());
		assertThat(begun.at("/reason")).isEqualTo(REASON);
		String approval = resets() + "/" + begun.at("/id") + "/approval";
		Instant before = Instant.now();
		Answer confirmed = chief("bob").post(approval, null).expect(200);
		assertThat(Instant.parse(confirmed.at("/due"))).isBetween(before.plus(Duration.ofHours(24)),
				Instant.now().plus(Duration.ofHours(24)));
		assertThat(halfway(browser(), verifier(), PASSWORD).body()).as("until then all is as before")
			.contains("name=\"code\"");

		gone();
		assertThat(chief("ada").get(resets()).expect(200).json().at("/items").size()).isZero();
		assertThat(refresh(earlier).body()).as("what was signed in before").contains("invalid_grant");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
		for (String change : List.of("RESET_ASKED", "RESET_BEGUN", "RESET_CONFIRMED", "RESET")) {
			ContractSchemas.check(tells(change));
		}
		String told = this.events.of("access.login-identity.v1", login()).toString();
		assertThat(told).doesNotContain(REASON).containsOnlyOnce("RESET_ASKED");
	}

	@Test
	void whoeverHasBegunItDoesNotConfirmItUnderAnyName() {
		String approval = resets() + "/" + begin(chief("ada")).expect(201).at("/id") + "/approval";
		chief("ada").post(approval, null).expect(403);
		chief("login-of-ada", "another-" + this.id).post(approval, null).expect(403);
		chief("another-login", "ada-" + this.id).post(approval, null).expect(403);
		assertThat(chief("ada").get(resets()).json().at("/items/0/approvable").asBoolean()).isFalse();
		assertThat(chief("bob").get(resets()).json().at("/items/0/approvable").asBoolean()).isTrue();
		chief("bob").post(approval, null).expect(200);
		assertThat(chief("cyd").post(approval, null).expect(409).problem()).isEqualTo("factor-reset-not-waiting");
		due();
		tells("RESET");
	}

	@Test
	void nobodyDecidesAboutTheOwnFactors() {
		begin(chief(login(), "whoever-" + this.id)).expect(403);
		begin(chief("another-login", this.contact)).expect(403);
		String approval = resets() + "/" + begin(chief("ada")).expect(201).at("/id") + "/approval";
		chief(login(), "whoever-" + this.id).post(approval, null).expect(403);
		chief("another-login", this.contact).post(approval, null).expect(403);
	}

	@Test
	void whoeverSignsInWithAFactorObjects() {
		confirmed();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = halfway(browser, verifier, PASSWORD);
		exchange(browser.follow(browser.submit(page, Map.of("code", this.added.app().code(0)))), verifier);
		ContractSchemas.check(tells("RESET_CANCELLED"));
		assertThat(chief("ada").get(resets()).json().at("/items").size()).isZero();
		assertThat(identity().hasSecondFactor()).isTrue();
	}

	@Test
	void aGuessAtACodeEndsNothing() {
		confirmed();
		Browser browser = browser();
		browser.submit(halfway(browser, verifier(), PASSWORD), Map.of("code", "000000"));
		assertThat(chief("ada").get(resets()).json().at("/items").size()).isEqualTo(1);
	}

	@Test
	void staffCancelItToo() {
		String reset = confirmed();
		chief("cyd").delete(resets() + "/" + reset).expect(204);
		chief("cyd").delete(resets() + "/" + reset).expect(404);
		tells("RESET_CANCELLED");
		this.worklist.put("factor-reset", login());
		assertThat(begin(chief("bob")).expect(201).at("/id")).as("a new one").isNotEqualTo(reset);
		assertThat(begin(chief("ada")).expect(409).problem()).isEqualTo("factor-reset-begun");
		assertThat(identity().hasSecondFactor()).isTrue();
	}

	@Test
	void aPasswordThatWasLongEnoughOnlyBesideAFactorOpensNothingAlone() {
		String shorter = "kq7 zebra";
		this.identities.requestReset(login(), new AddressHolder(this.contact, this.email),
				new AsOf("/contacts", this.contact, 1), Instant.now());
		Browser reset = browser();
		String token = token(mint("RESET", this.contact, this.email, null, 1).expect(200));
		reset.submit(reset.get("/auth/reset/choose?token=" + token), Map.of("password", shorter));
		confirmed();
		gone();
		Browser browser = browser();
		assertThat(halfway(browser, verifier(), shorter).body()).contains("Alone it has to be longer")
			.doesNotContain("??");
		assertThat(Browser.location(browser.get("/auth/security"))).contains("/login");
	}

	private String refreshTokenByCode() {
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = halfway(browser, verifier, PASSWORD);
		return text(exchange(browser.follow(browser.submit(page, Map.of("code", this.added.app().code(0)))), verifier),
				"refresh_token");
	}

}
