package io.liaison.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 6749, 5.2, and what else comes to the token endpoint. */
class TokenEndpointTests extends AccessIntegration {

	private static final String TOKEN = "/auth/oauth2/token";

	private static final String FORM = "application/x-www-form-urlencoded";

	@Test
	void aPublicClientIsToldWhatIsWrong() {
		error("client_id=liaison-cli&grant_type=authorization_code", 400, "invalid_request");
		error("client_id=liaison-cli&grant_type=authorization_code&code=a", 400, "invalid_request");
		error("client_id=liaison-cli&grant_type=authorization_code&code_verifier=a", 400, "invalid_request");
		error("client_id=liaison-cli&grant_type=refresh_token", 400, "invalid_request");
		error("client_id=liaison-cli", 400, "invalid_request");
		error("client_id=liaison-cli&grant_type=password&username=a&password=b", 400, "unsupported_grant_type");
		error("client_id=liaison-cli&grant_type=urn:ietf:params:oauth:grant-type:token-exchange", 400,
				"unsupported_grant_type");
		error("client_id=liaison-cli&grant_type=client_credentials", 400, "unauthorized_client");
	}

	@Test
	void whoSaysNotWhoItIsIsToldHowTo() {
		for (String form : new String[] { "grant_type=refresh_token&refresh_token=a", "client_id=nobody&grant_type=a",
				"client_id=notification-service&grant_type=client_credentials" }) {
			HttpResponse<String> answer = error(form, 401, "invalid_client");
			assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
		}
	}

	@Test
	void aParameterThatComesTwiceIsRefused() {
		error("client_id=liaison-cli&grant_type=authorization_code&code=a&code=b&code_verifier=c", 400,
				"invalid_request");
		error("client_id=liaison-cli&client_id=liaison-cli&grant_type=refresh_token&refresh_token=a", 400,
				"invalid_request");
	}

	@Test
	void anEmptySecretIsNoneAtEveryGrant() {
		activated();
		Browser browser = browser();
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier)));
		HttpResponse<String> callback = browser.follow(signIn(browser, page, this.address, PASSWORD));
		HttpResponse<String> tokens = token(Map.of("grant_type", "authorization_code", "client_id", "liaison-cli",
				"client_secret", "", "code", code(callback), "code_verifier", verifier, "redirect_uri", LOOPBACK));
		assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
		HttpResponse<String> refreshed = token(Map.of("grant_type", "refresh_token", "client_id", "liaison-cli",
				"client_secret", "", "refresh_token", text(json(tokens), "refresh_token")));
		assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
		HttpResponse<String> revoked = browser().post("/auth/oauth2/revoke", Map.of("client_id", "liaison-cli",
				"client_secret", "", "token", text(json(refreshed), "refresh_token")), Map.of());
		assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(200);
	}

	@Test
	void whatIsNoFormIsAnErrorOfTheClient() {
		for (String type : new String[] { "multipart/form-data", "*/*", "application/*", "application/json",
				"no type" }) {
			HttpResponse<String> answer = send("POST", TOKEN, type, "client_id=liaison-cli");
			assertThat(answer.statusCode()).as(type).isEqualTo(400);
			assertThat(text(json(answer), "error")).as(type).isEqualTo("invalid_request");
		}
		error("client_id=%ff%zz&grant_type=refresh_token", 400, "invalid_request");
	}

	@Test
	void otherMethodsAreToldWhichThereAre() {
		for (String method : new String[] { "DELETE", "PUT", "GET" }) {
			HttpResponse<String> answer = send(method, TOKEN, FORM, "");
			assertThat(answer.statusCode()).as(method).isEqualTo(405);
			assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
			assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		}
		HttpResponse<String> options = send("OPTIONS", TOKEN, FORM, "");
		assertThat(options.statusCode()).isEqualTo(204);
		assertThat(options.headers().firstValue("Allow").orElse("")).contains("POST");
	}

	private HttpResponse<String> error(String form, int status, String error) {
		HttpResponse<String> answer = send("POST", TOKEN, FORM, form);
		assertThat(answer.statusCode()).as(form + " " + answer.body()).isEqualTo(status);
		assertThat(text(json(answer), "error")).as(form).isEqualTo(error);
		return answer;
	}

	private HttpResponse<String> send(String method, String path, String type, String body) {
		Browser browser = browser();
		return browser.send(HttpRequest.newBuilder(browser.at(path))
			.header("Content-Type", type)
			.method(method, BodyPublishers.ofString(body))
			.build());
	}

}
