package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The running service and an application of somebody else that signs people in here. */
abstract class ApplicationIntegration extends AccessIntegration {

	static final String CALLBACK = "https://billing.example/callback";

	static final Map<String, String> SECRET = Map.of("Authorization",
			"Basic " + Base64.getEncoder().encodeToString("billing:billing-test-secret".getBytes()));

	JsonNode signedInAt(String scope) {
		return signedInAt(scope, this.address);
	}

	JsonNode signedInAt(String scope, String userName) {
		return signedInAt(browser(), scope, userName);
	}

	JsonNode signedInAt(Browser browser, String scope, String userName) {
		String verifier = verifier();
		HttpResponse<String> page = browser.follow(browser.get(url(verifier, scope)));
		String callback = Browser.location(browser.follow(signIn(browser, page, userName, PASSWORD)));
		HttpResponse<String> answer = browser().post("/auth/oauth2/token", Map.of("grant_type", "authorization_code",
				"code", query(callback, "code"), "code_verifier", verifier, "redirect_uri", CALLBACK), SECRET);
		assertThat(answer.statusCode()).as(callback + answer.body()).isEqualTo(200);
		return json(answer);
	}

	String url(String verifier, String scope) {
		return authorizeUrl(verifier).replace("liaison-cli", "billing")
			.replace("scope=openid", "scope=" + scope.replace(" ", "+"))
			.replaceAll("&redirect_uri=.*", "&redirect_uri=" + CALLBACK);
	}

}
