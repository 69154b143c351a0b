package io.liaison.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import io.liaison.access.grant.login.InvitedLogins;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Login that is off, and would end the moment it is turned on. */
class PassedEndTests extends TemporaryPasswordIntegration {

	private static final String PASSED = "2020-01-01T00:00:00Z";

	@Autowired
	private InvitedLogins logins;

	@BeforeEach
	void itsEndHasPassed() {
		change(false, PASSED).expect(200);
	}

	@Test
	@Behaviour({ "T7", "C12" })
	void loginIsTurnedOnOnlyWithAnEndThatIsToComeOrNone() {
		Answer refused = change(Map.of("login", true)).expect(409);
		assertThat(refused.problem()).isEqualTo("end-passed");
		assertThat(refused.at("/detail")).contains("Choose a later one, or none");
		assertThat(change(true, "2020-06-01T00:00:00Z").expect(409).problem()).isEqualTo("end-passed");
		assertThat(grant().at("/login")).isEqualTo("false");
		assertThat(change(true, Instant.now().plusSeconds(3600).toString()).expect(200).at("/login")).isEqualTo("true");
		change(false, PASSED).expect(200);
		Answer on = change(true, null).expect(200);
		assertThat(on.at("/login")).isEqualTo("true");
		assertThat(on.json().path("until").isString()).isFalse();
	}

	@Test
	@Behaviour({ "S19", "D1" })
	void noTemporaryPasswordIsSetForAccessThatIsOver() {
		assertThat(set(TEMPORARY).expect(409).problem()).isEqualTo("end-passed");
		assertThat(grant().at("/login")).isEqualTo("false");
		assertThat(refused(TEMPORARY)).contains("/auth/sign-in?refused");
	}

	@Test
	@Behaviour("Q31")
	void nobodyIsInvitedByAChangeIntoAccessThatIsOver() {
		assertThatThrownBy(() -> this.logins.turnOn(this.account, this.contact, this.email, 0, Command.system(this.id)))
			.isInstanceOf(Refusal.class)
			.hasMessageContaining("end-passed");
		assertThat(grant().at("/login")).isEqualTo("false");
	}

	private Answer change(boolean login, @Nullable String until) {
		Map<String, Object> patch = new HashMap<>();
		patch.put("login", login);
		patch.put("until", until);
		return change(patch);
	}

	private Answer change(Map<String, Object> patch) {
		return staff().ifMatch(grant().etag()).patch(grants(this.account) + "/" + this.email, patch);
	}

}
