package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One thing done by a link, without portal access. */
@Behaviour({ "T10", "D11" })
class ActionLinkTests extends ActionLinkIntegration {

	@Test
	void aLinkIsExchangedForATokenOfFifteenMinutesWithOnePermissionForTheSystemAlone() throws Exception {
		String link = minted("VIEW");
		HttpResponse<String> page = page(sealed(link));
		assertThat(page.body())
			.contains("Look at it", "Invoice 2026-07", "Given of " + this.contact, "Name of " + this.account,
					"https://ledger.example")
			.doesNotContain("??");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("form-action 'self' https://ledger.example");
		SignedJWT token = SignedJWT.parse(accessToken(followed(sealed(link))));
		assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
		JWTClaimsSet claims = token.getJWTClaimsSet();
		assertThat(claims.getAudience()).containsExactly("ledger");
		assertThat(claims.getSubject()).isEqualTo(this.contact);
		assertThat(claims.getStringListClaim("perm")).containsExactly("actions.view");
		assertThat(claims.getStringClaim("scope")).isEqualTo("actions.view");
		assertThat(claims.getStringClaim("acc")).isEqualTo(this.account);
		assertThat(claims.getJSONObjectClaim("subject")).isEqualTo(Map.of("type", "invoice", "id", this.invoice));
		assertThat(claims.getStringClaim("link")).isEqualTo(link);
		assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
			.isEqualTo(Duration.ofMinutes(15));
	}

	@Test
	void theTokenOpensNothingOfOurs() {
		Api bearer = this.api.as(accessToken(followed(sealed(minted("VIEW")))));
		for (String route : List.of("/api/me", "/api/me/menu", "/api/me/sessions", "/api/terms", links(), POLICY,
				grants(this.account))) {
			assertThat(bearer.get(route).status()).as(route).isEqualTo(401);
		}
		assertThat(bearer.delete("/api/me/sessions").status()).isEqualTo(401);
		assertThat(bearer.post(links(), wanted("VIEW")).status()).isEqualTo(401);
	}

	@Test
	void whatIsLookedAtIsLookedAtAgain() {
		String sealed = sealed(minted("VIEW"));
		accessToken(followed(sealed));
		accessToken(followed(sealed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UPLOAD", "COMPLETE" })
	void whatIsSubmittedIsSubmittedOnceAndReadingThePageDoesNotCount(String action) {
		String link = minted(action);
		String sealed = sealed(link);
		assertThat(page(sealed).statusCode()).isEqualTo(200);
		assertThat(page(sealed).statusCode()).as("as filters of mail do").isEqualTo(200);
		accessToken(followed(sealed));
		HttpResponse<String> again = followed(sealed);
		assertThat(again.statusCode()).isEqualTo(410);
		assertThat(again.body()).contains("does not serve any more");
		mailed(link).expect(410);
		assertThat(this.ledger.get(links() + "/" + link).expect(200).at("/standing")).isEqualTo("USED");
	}

	@Test
	void whoeverPressesTheButtonTwiceIsLetOnEachTimeAndAnotherPageOfTheLinkIsNot() throws Exception {
		Browser browser = browser();
		String link = minted("COMPLETE");
		String sealed = sealed(link);
		HttpResponse<String> page = browser.get(PAGE + sealed);
		HttpResponse<String> other = browser.get(PAGE + sealed);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> sent = IntStream.range(0, 4)
				.mapToObj((i) -> threads.submit(() -> browser.submit(page, Map.of())))
				.toList();
			for (Future<HttpResponse<String>> answer : sent) {
				JWTClaimsSet claims = SignedJWT.parse(accessToken(answer.get())).getJWTClaimsSet();
				assertThat(claims.getStringClaim("link")).isEqualTo(link);
			}
		}
		assertThat(browser.submit(other, Map.of()).statusCode()).isEqualTo(410);
		assertThat(browser.submit(page, Map.of("page", "guessed")).statusCode()).isEqualTo(410);
		accessToken(browser.submit(page, Map.of()));
		this.ledger.delete(links() + "/" + link).expect(204);
		assertThat(browser.submit(page, Map.of()).statusCode()).as("taken back").isEqualTo(410);
	}

	@Test
	void twoPagesThatAreSentAtOnceGetOneToken() throws Exception {
		String sealed = sealed(minted("COMPLETE"));
		Browser browser = browser();
		List<HttpResponse<String>> pages = IntStream.range(0, 4).mapToObj((i) -> browser.get(PAGE + sealed)).toList();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> sent = pages.stream()
				.map((it) -> threads.submit(() -> browser.submit(it, Map.of())))
				.toList();
			assertThat(sent).extracting((it) -> it.get().statusCode()).containsExactlyInAnyOrder(303, 410, 410, 410);
		}
	}

	@Test
	void aLinkThatSomebodyMadeUpOrChangedOpensNothing() {
		String sealed = sealed(minted("VIEW"));
		String other = minted("UPLOAD");
		String[] parts = sealed.split("\\.");
		for (String forged : List.of("x", sealed.substring(0, sealed.length() - 4) + "AAAA",
				sealed.replace(parts[2], other), sealed.replace(parts[4], String.valueOf(Long.parseLong(parts[4]) + 1)),
				sealed.replace("ACTION", "RESET"))) {
			assertThat(page(forged).statusCode()).as(forged).isEqualTo(410);
		}
		assertThat(browser().get("/auth/reset/choose?token=" + sealed).statusCode()).isEqualTo(410);
	}

	@Test
	void whereSomebodyElseIsSignedInThePageAsksFirst() {
		String elses = "else-" + this.id + "@example.org";
		this.directory.contact("con-else-" + this.id, "eml-else-" + this.id, elses);
		this.directory.account("acc-else-" + this.id, "CUSTOMER", Directory.link("con-else-" + this.id));
		awaitGrant("acc-else-" + this.id, "eml-else-" + this.id);
		activate(invited("acc-else-" + this.id, "con-else-" + this.id, "eml-else-" + this.id), PASSWORD);
		Browser browser = browser();
		browser.follow(signIn(browser, browser.follow(browser.get(authorizeUrl(verifier()))), elses, PASSWORD));
		HttpResponse<String> question = browser.get(PAGE + sealed(minted("COMPLETE")));
		assertThat(question.body()).contains("Who are you?").doesNotContain("Invoice 2026-07");
		HttpResponse<String> page = browser.follow(browser.submit(question, Map.of()));
		accessToken(browser.submit(page, Map.of()));
	}

	@Test
	void whatHappensIsToldWithoutWhatItOpensWith() {
		String link = minted("COMPLETE");
		String sealed = sealed(link);
		accessToken(followed(sealed));
		Event used = this.events.await("access.action-link.v1", "io.liaison.access.action-link-used.v1", link);
		ContractSchemas.check(used);
		ContractSchemas
			.check(this.events.await("access.action-link.v1", "io.liaison.access.action-link-minted.v1", link));
		assertThat(used.data().at("/actionLink/contactId").asString()).isEqualTo(this.contact);
		assertThat(used.data().at("/by/id").asString()).isEqualTo(this.contact);
		assertThat(used.data().toString()).doesNotContain(sealed.substring(sealed.lastIndexOf('.') + 1));
	}

	@Test
	void theLinkItselfStandsInTheMailAlone() {
		String link = minted("VIEW");
		String sealed = sealed(link);
		assertThat(sealed(link)).as("the same each time").isEqualTo(sealed);
		assertThat(this.ledger.get(links() + "/" + link).expect(200).text()).doesNotContain(sealed, "token");
		this.api.as(this.tokens.system("links.mint"))
			.post("/internal/action-links",
					Map.of("purpose", "ACTION", "contactId", this.contact, "emailId", "other", "version", 0,
							"actionLinkId", link))
			.expect(410);
	}

	@Test
	void aRepeatedRequestMintsOne() {
		Map<String, Object> wanted = wanted("VIEW");
		Api once = this.ledger.idempotencyKey("mint-" + this.id);
		String link = once.post(links(), wanted).expect(201).at("/id");
		assertThat(once.post(links(), wanted).expect(201).at("/id")).isEqualTo(link);
		minted("UPLOAD");
		assertThat(this.ledger.get(links() + "?limit=1").expect(200).json().at("/items/0/action").asString())
			.isEqualTo("UPLOAD");
	}

	@Test
	void anAddressIsSentTwentyADayAtMostAndARepetitionIsNoFurtherOne() {
		Map<String, Object> wanted = wanted("VIEW");
		Api last = this.ledger.idempotencyKey("last-" + this.id);
		IntStream.range(0, 19).forEach((i) -> minted("VIEW"));
		String link = last.post(links(), wanted).expect(201).at("/id");
		Answer refused = this.ledger.post(links(), wanted).expect(429);
		assertThat(refused.header("Retry-After")).isNotEmpty();
		assertThat(last.post(links(), wanted).expect(201).at("/id")).isEqualTo(link);
	}

	@Test
	void whatIsWrongWithARequestIsNamed() {
		Map<String, Object> late = wanted("VIEW");
		late.put("until", Instant.now().plus(Duration.ofDays(91)).toString());
		assertThat(this.ledger.post(links(), late).expect(400).text()).contains("/until");
		Map<String, Object> past = wanted("VIEW");
		past.put("until", Instant.now().minusSeconds(1).toString());
		assertThat(this.ledger.post(links(), past).expect(400).text()).contains("/until");
		Map<String, Object> odd = wanted("VIEW");
		odd.put("subject", Map.of("type", "a/b", "id", "x", "title", " "));
		assertThat(this.ledger.post(links(), odd).expect(400).text()).contains("/subject/type", "/subject/title");
		this.ledger.post(links(), wanted("DANCE")).expect(400);
		this.ledger.post(links(), Map.of()).expect(400);
	}

}
