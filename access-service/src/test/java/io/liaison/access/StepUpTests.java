package io.liaison.access;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.Map;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** RFC 9470: before access is given, whoever has a second factor shows it once more. */
class StepUpTests extends AccessIntegration {

	private static final Duration LONG = Duration.ofMinutes(16);

	private String grant;

	@BeforeEach
	void somebodyCouldHaveAccess() {
		customer();
		this.grant = grants(this.account) + "/" + this.email;
	}

	@ParameterizedTest
	@ValueSource(strings = { "login", "signatory" })
	void aSignInOfLongAgoGivesNeitherAccessNorSignature(String what) {
		if (what.equals("signatory")) {
			turn(true, this.account, this.email);
		}
		Answer refused = change("aal2", LONG, what, true);
		assertThat(refused.status()).isEqualTo(401);
		assertThat(refused.header("WWW-Authenticate"))
			.isEqualTo("Bearer error=\"insufficient_user_authentication\", acr_values=\"aal2\", max_age=\"900\"");
		assertThat(refused.at("/type")).endsWith("/insufficient-user-authentication");
		assertThat(refused.at("/max_age")).isEqualTo("900");
		assertThat(staff().get(this.grant).at("/" + what)).isEqualTo("false");
		assertThat(change("aal2", Duration.ofMinutes(14), what, true).status()).isEqualTo(200);
	}

	@Test
	void norDoesItMakeAccessLastLonger() {
		turn(true, this.account, this.email);
		String soon = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS).toString();
		String later = Instant.now().plus(Duration.ofDays(9)).toString();
		assertThat(change("aal2", LONG, "until", soon).status()).as("shorter").isEqualTo(200);
		assertThat(change("aal2", LONG, "until", later).status()).isEqualTo(401);
		assertThat(change("aal2", LONG, "until", null).status()).as("without end").isEqualTo(401);
		assertThat(staff().get(this.grant).at("/until")).isEqualTo(soon);
		assertThat(change("aal2", Duration.ofMinutes(14), "until", later).status()).isEqualTo(200);
	}

	@Test
	void whoeverHasNoSecondFactorIsNotLockedOut() {
		assertThat(change("aal1", LONG, "login", true).status()).isEqualTo(200);
	}

	@Test
	void accessIsTakenAwayByAnySignIn() {
		turn(true, this.account, this.email);
		assertThat(change("aal2", LONG, "login", false).status()).isEqualTo(200);
	}

	@Test
	void norIsAPasswordHandedOver() {
		assertThat(handOver(LONG).status()).isEqualTo(401);
		assertThat(staff().get(this.grant).at("/login")).isEqualTo("false");
		assertThat(handOver(Duration.ofMinutes(14)).status()).isEqualTo(200);
	}

	private Answer handOver(Duration ago) {
		return signedIn("aal2", ago).ifMatch(staff().get(this.grant).expect(200).etag())
			.put(this.grant + "/temporary-password", Map.of("password", "handed over on paper"));
	}

	private Api signedIn(String acr, Duration ago) {
		return this.api.as(this.tokens.of(
				Tokens.caller(Side.PROVIDER, "staff-contact", "provider-account", "access.read", "access.manage"),
				Map.of("acr", acr, "auth_time", Date.from(Instant.now().minus(ago)))));
	}

	private Answer change(String acr, Duration ago, String what, Object value) {
		Api staff = signedIn(acr, ago);
		return staff.ifMatch(staff.get(this.grant).expect(200).etag())
			.patch(this.grant, Collections.singletonMap(what, value));
	}

}
