package io.liaison.gateway;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.liaison.gateway.RunningGateway.PROVIDER;
import static io.liaison.gateway.RunningGateway.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

/** What a client writes into its headers to be somebody or somewhere else. */
class ForgedHeadersTests {

	private static final String TICKETS = "GET /api/tickets";

	private String session;

	@BeforeEach
	void start() {
		RunningGateway.reset();
		this.session = "Cookie: SESSION=" + Browser.signedIn().cookie("SESSION").orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-User", "x-forwarded-prefix", "X-FORWARDED-SSL", "Forwarded", "X-Original-URL",
			"X-Rewrite-URL", "X-HTTP-Method-Override", "X-Remote-User", "X-User-Id", "X-Auth-Token", "X-Client-Cert",
			"X-Liaison-Caller", "X-Real-IP", "True-Client-IP", "CF-Connecting-IP", "Baggage" })
	void noServiceHearsOfAnotherCallerOrPlace(String name) {
		assertThat(RawConnection.answer(TICKETS, name + ": forged", name.toLowerCase() + ": again", this.session))
			.startsWith("HTTP/1.1 200");
		assertThat(TICKET.last().header(name)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "X-Forwarded-Host, evil.example", "X-Forwarded-Proto, gopher", "X-Forwarded-Port, 6666",
			"X-Forwarded-For, 6.6.6.6" })
	void whatTheGatewayTellsIsNotAddedToWhatTheClientSays(String name, String forged) {
		RawConnection.answer(TICKETS, name + ": " + forged, name.toUpperCase() + ": " + forged, this.session);
		assertThat(TICKET.last().header(name)).isNotNull().doesNotContain(forged);
	}

	@Test
	void aConnectionHeaderTakesNothingAwayOfWhatTheGatewayTells() {
		RawConnection.answer(TICKETS, this.session,
				"Connection: Authorization, X-Forwarded-For, X-Forwarded-Host, X-Forwarded-Proto, traceparent");
		assertThat(TICKET.last().header("Authorization")).isEqualTo("Bearer " + PROVIDER.lastAccessToken);
		assertThat(TICKET.last().header("X-Forwarded-For")).isNotNull();
		assertThat(TICKET.last().header("X-Forwarded-Host")).isEqualTo("localhost:" + RunningGateway.PORT);
		assertThat(TICKET.last().header("X-Forwarded-Proto")).isEqualTo("http");
	}

	@Test
	void whoComesAsTwoIsNobody() {
		String answer = RawConnection.answer(TICKETS, "Authorization: Bearer mine", "authorization: Bearer yours");
		assertThat(answer).startsWith("HTTP/1.1 400").contains("problems/invalid-request");
		assertThat(TICKET.received()).isEmpty();
	}

	@Test
	void aTokenOfOnesOwnIsNeverJoinedWithASession() {
		RawConnection.answer(TICKETS, this.session, "Authorization: Bearer mine");
		assertThat(TICKET.last().header("Authorization")).isEqualTo("Bearer mine");
		assertThat(TICKET.last().header("Cookie")).isNull();
		RawConnection.answer(TICKETS, this.session, "Authorization: ");
		assertThat(TICKET.last().header("Authorization")).isNotEqualTo("Bearer " + PROVIDER.lastAccessToken);
	}

}
