package io.liaison.gateway;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import io.liaison.gateway.SmallServer.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

/** A service wants a sign-in of this moment (RFC 9470). */
class StepUpTests {

	private static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\", acr_values=\"aal2\", max_age=\"900\"";

	private final Browser browser = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
		this.browser.follow("/login");
		TICKET.answer((request) -> new Answer(401,
				Map.of("WWW-Authenticate", CHALLENGE, "Content-Type", "application/problem+json"),
				"{\"type\":\"https://liaison.example/problems/insufficient-user-authentication\"}"));
	}

	@Test
	void theBrowserIsToldAndTheSessionStaysAsItIs() {
		String token = PROVIDER.lastAccessToken;
		HttpResponse<String> answer = this.browser.send(Browser.request("/api/tickets")
			.header("X-XSRF-TOKEN", this.browser.cookie("XSRF-TOKEN").orElseThrow())
			.POST(BodyPublishers.ofString("{}"))
			.build());
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().allValues("WWW-Authenticate")).contains(CHALLENGE);
		assertThat(answer.body()).contains("insufficient-user-authentication");
		assertThat(TICKET.received()).as("sent once").hasSize(1);
		assertThat(PROVIDER.lastAccessToken).as("and nothing is renewed").isEqualTo(token);
		TICKET.answer((request) -> Answer.json(200, "{}"));
		assertThat(this.browser.get("/api/tickets").statusCode()).isEqualTo(200);
	}

	@Test
	void aStepUpAsksForASignInOfThisMomentAndLeadsBack() {
		assertThat(this.browser.get("/login?step-up&to=/access").headers().firstValue("Location")).get()
			.asString()
			.contains("acr_values=aal2", "max_age=600");
		assertThat(this.browser.follow("/login?step-up&to=/access?a=b").uri())
			.hasToString(RunningGateway.URL + "/access?a=b");
		assertThat(this.browser.get("/login").headers().firstValue("Location")).get()
			.asString()
			.doesNotContain("acr_values", "max_age");
	}

}
