package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.Map;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.session.Sessions;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Halts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.platform.testing.Halts.inEveryOrder;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Login turned off, or a session ended, while somebody renews: whichever is first at
 * whichever step, nothing that was given out lives on, nor comes back with the Login.
 */
class LoginOffRaceTests extends RaceIntegration {

	@Autowired
	private Sessions sessions;

	@Autowired
	private LoginIdentities identities;

	private JsonNode before;

	private HttpResponse<String> renewed;

	@Test
	@Behaviour("T13")
	void whereverARenewalStandsWhenLoginIsTurnedOffNothingOfItLivesOn() {
		activated();
		inEveryOrder(this::signInAnew, this::refreshHalted, () -> turn(false, this.account, this.email), this::isOver);
	}

	@Test
	@Behaviour("T13")
	void whereverTurningLoginOffStandsWhenSomebodyRenewsNothingOfThatLivesOn() {
		activated();
		inEveryOrder(this::signInAnew, this::turnOffHalted,
				() -> this.renewed = refresh(text(this.before, "refresh_token")), (off) -> {
					off.expect(200);
					isOver(this.renewed);
				});
	}

	@Test
	void whereverARenewalStandsWhenItsSessionIsEndedNothingOfItLivesOn() {
		activated();
		inEveryOrder(this::signInAnew, this::refreshHalted, this::endSession, this::isOver);
	}

	@Test
	void whereverARequestStandsWhenItsSessionIsEndedTheNextOneIsRefused() {
		activated("member");
		inEveryOrder(this::signInAnew,
				(name) -> this.api.as(text(this.before, "access_token")).with(Halts.HEADER, name).get("/api/me"),
				this::endSession, (answer) -> {
					assertThat(answer.status()).isIn(200, 401);
					awaitRefusal(this.before);
				});
	}

	private void signInAnew() {
		turn(true, this.account, this.email);
		this.before = signedIn(this.address, PASSWORD);
		this.api.as(text(this.before, "access_token")).get("/api/me").expect(200);
	}

	private HttpResponse<String> refreshHalted(String name) {
		return browser().with(Halts.HEADER, name)
			.post("/auth/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", "liaison-cli",
					"refresh_token", text(this.before, "refresh_token")), Map.of());
	}

	private Answer turnOffHalted(String name) {
		String path = grants(this.account) + "/" + this.email;
		return staff().with(Halts.HEADER, name).ifMatch(staff().get(path).etag()).patch(path, Map.of("login", false));
	}

	private void endSession() {
		String session = String.valueOf(claims(text(this.before, "access_token")).getClaim("sid"));
		this.sessions.end(this.identities.idOf(this.address), session, Command.random());
	}

	private void isOver(HttpResponse<String> renewal) {
		awaitRefusal(this.before);
		if (renewal.statusCode() == 200) {
			awaitRefusal(json(renewal));
		}
		turn(true, this.account, this.email);
		this.api.as(text(this.before, "access_token")).get("/api/me").expect(401);
		assertThat(refresh(text(this.before, "refresh_token")).body()).contains("invalid_grant");
		if (renewal.statusCode() == 200) {
			this.api.as(text(json(renewal), "access_token")).get("/api/me").expect(401);
			assertThat(refresh(text(json(renewal), "refresh_token")).body()).contains("invalid_grant");
		}
		else {
			assertThat(renewal.body()).contains("invalid_grant");
		}
	}

}
