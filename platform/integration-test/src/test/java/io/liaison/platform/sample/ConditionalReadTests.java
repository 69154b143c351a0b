package io.liaison.platform.sample;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read again and again over real HTTP.
 */
@SampleTest
class ConditionalReadTests {

	private static final String THINGS = "/accounts/a1/things";

	@Autowired
	private Tokens tokens;

	@Autowired
	private Api anonymous;

	private Api api;

	@BeforeEach
	void signIn() {
		this.api = this.anonymous.as(this.tokens.staff("things.read", "things.write"));
	}

	@Test
	void whatTheCallerHasAlreadyIsNotSentAgain() {
		Answer first = this.api.get(THINGS).expect(200);
		assertThat(first.etag()).startsWith("W/\"");
		Answer same = having(first.etag()).get(THINGS).expect(304);
		assertThat(same.text()).isEmpty();
		assertThat(same.etag()).isEqualTo(first.etag());
		assertThat(first.header("Cache-Control")).contains("no-store");
		assertThat(same.header("Cache-Control")).contains("no-store");
		assertThat(having("\"x\", " + first.etag()).get(THINGS).status()).isEqualTo(304);
		assertThat(having("*").get(THINGS).status()).isEqualTo(304);
	}

	@Test
	void anythingElseIsSent() {
		String etag = this.api.get(THINGS + "?limit=1").expect(200).etag();
		Answer other = having(etag).get(THINGS + "?limit=2").expect(200);
		assertThat(other.json().at("/items")).hasSize(2);
		assertThat(other.etag()).isNotEqualTo(etag);
		assertThat(having("no tag").get(THINGS).expect(200).text()).isNotEmpty();
	}

	@Test
	void anAnswerThatJoinsWhatChangesByItselfIsSentWhenThatChanged() {
		Answer first = this.api.get("/things/t1?joined=a").expect(200);
		assertThat(first.etag()).startsWith("\"7.");
		having(first.etag()).get("/things/t1?joined=a").expect(304);
		having(first.etag()).get("/things/t1?joined=b").expect(200);
		having("\"7\"").get("/things/t1?joined=b").expect(200);
	}

	@Test
	void aChangeDependsOnTheVersionThatWasReadAndNeverOnABody() {
		String etag = this.api.get("/things/t1?joined=a").expect(200).etag();
		this.api.ifMatch(etag).put("/things/t1", "{}").expect(200);
		this.api.ifMatch(etag.replace("\"7.", "\"6.")).put("/things/t1", "{}").expect(412);
		this.api.ifMatch(etag.replace("\"7.", "\"7")).put("/things/t1", "{}").expect(412);
		this.api.ifMatch("W/" + etag).put("/things/t1", "{}").expect(412);
		this.api.ifMatch(this.api.get(THINGS).etag()).put("/things/t1", "{}").expect(412);
	}

	@Test
	void whoMayNotReadItIsRefusedWhateverTheyHave() {
		String etag = this.api.get(THINGS).expect(200).etag();
		this.anonymous.with("If-None-Match", etag).get(THINGS).expect(401);
		this.anonymous.as(this.tokens.customer("a2", "c1", "things.read"))
			.with("If-None-Match", etag)
			.get(THINGS)
			.expect(404);
	}

	@Test
	void filesAndLargeAnswersGoOnAsTheyCome() {
		assertThat(this.api.get("/files").expect(200).etag()).isNull();
		Answer large = this.api.get("/large").expect(200);
		assertThat(large.text()).hasSizeGreaterThan(1024 * 1024);
		assertThat(large.etag()).isNull();
		assertThat(this.api.get("/failures/defect").expect(500).etag()).isNull();
	}

	private Api having(String etag) {
		return this.api.with("If-None-Match", etag);
	}

}
