package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Applications are told whether anybody was seen to read the mailbox. */
@Behaviour("D1")
class EmailVerifiedTests extends AccessIntegration {

	@Test
	void whoeverUsedALinkFromTheMailboxReadsIt() {
		activated();
		assertThat(isVerified(PASSWORD)).isTrue();
	}

	@Test
	void aPasswordThatWasHandedOverShowsNothingOfTheMailbox() {
		customer();
		String grant = grants(this.account) + "/" + this.email;
		Answer read = staff().get(grant).expect(200);
		staff().ifMatch(read.etag())
			.put(grant + "/temporary-password", Map.of("password", "handed over on paper"))
			.expect(200);
		Browser browser = browser();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
		HttpResponse<String> choice = browser.follow(signIn(browser, page, this.address, "handed over on paper"));
		browser.submit(choice, Map.of("password", "known to nobody else"));
		assertThat(isVerified("known to nobody else")).isFalse();
	}

	private boolean isVerified(String password) {
		Browser browser = browser();
		String verifier = verifier();
		String url = authorizeUrl(verifier).replace("scope=openid", "scope=openid+email");
		HttpResponse<String> page = browser.follow(browser.get(url));
		JsonNode tokens = exchange(browser.follow(signIn(browser, page, this.address, password)), verifier);
		JsonNode info = json(browser.send(HttpRequest.newBuilder(browser.at("/auth/userinfo"))
			.header("Authorization", "Bearer " + text(tokens, "access_token"))
			.build()));
		assertThat(text(info, "email")).isEqualTo(this.address);
		return info.path("email_verified").asBoolean();
	}

}
