package io.liaison.systemtest.mainjob;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Behaviour;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.TokenResponse;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;
import io.liaison.systemtest.web.HttpBrowser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Points 4 to 6 of the main job: access for a client, a ticket and its answer, access
 * taken away.
 */
@Order(3)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final Duration MAIL = Duration.ofSeconds(5);

	private final Liaison liaison;

	private final Staff staff;

	private final Customer ann;

	private final User annHerself;

	private final User stranger;

	private String ticket;

	MainJobTests(Liaison liaison) {
		this.liaison = liaison;
		this.staff = new Staff(liaison.owner().api());
		this.ann = this.staff.addContact(this.staff.createAccount("Mill Road Pottery"), "Ann", "Potter",
				"ann@mill-road.example", "member");
		this.annHerself = liaison.user(this.ann.address(), Http.once());
		this.stranger = liaison.user("leo@elsewhere.example", Http.once());
	}

	@Test
	@Order(1)
	@Behaviour({ "T3", "S14" })
	void loginIsTurnedOnUnderAnETag() {
		Answer grant = this.staff.grant(this.ann);
		assertThat(grant.json().path("login").asBoolean()).isFalse();
		Map<String, Boolean> on = Map.of("login", true);
		this.staff.api().patch(this.ann.grantPath(), null, on).expect(428);
		this.staff.api().patch(this.ann.grantPath(), grant.etag(), on).expect(200);
		this.staff.api().patch(this.ann.grantPath(), grant.etag(), Map.of("login", false)).expect(412);
		assertThat(this.staff.grant(this.ann).json().path("login").asBoolean()).isTrue();
	}

	@Test
	@Order(2)
	@Behaviour({ "T8", "T9", "C1" })
	void theInvitationArrivesAndTheAccountIsPending() {
		assertThat(this.staff.invite(this.ann).text("state")).isEqualTo("SENT");
		this.annHerself.newestActivationLink(MAIL);
		this.staff.awaitLoginStatus(this.ann.accountId(), "PENDING_ACTIVATION");
	}

	@Test
	@Order(3)
	@Behaviour({ "T11", "T39", "C1", "S26" })
	void theClientActivatesAndSignsIn() {
		this.annHerself.choosePassword(this.annHerself.newestActivationLink(MAIL), "clay and glaze and kiln")
			.expect(200);
		this.annHerself.signIn();
		JsonNode me = this.annHerself.api().get("/api/me").expect(200).json();
		assertThat(me.path("account").path("name").asString()).isEqualTo("Mill Road Pottery");
		this.staff.awaitLoginStatus(this.ann.accountId(), "ACTIVATED");
	}

	@Test
	@Order(4)
	@Behaviour("D26")
	void aTicketIsOpenedAndStaffAreTold() {
		this.ticket = this.annHerself.api()
			.post("/api/tickets", Map.of("subject", "Kiln invoice", "message", "Which one is right?"))
			.expect(201)
			.text("id");
		this.liaison.mails().await(Liaison.OWNER, (mail) -> mail.mentions("Kiln invoice"), SOON);
		assertThat(this.staff.api().get("/api/tickets").expect(200).json().path("items").values())
			.extracting((item) -> item.path("id").asString())
			.contains(this.ticket);
	}

	@Test
	@Order(5)
	void staffAnswerAndTheClientIsToldAndSeesIt() {
		String messages = "/api/tickets/" + this.ticket + "/messages";
		this.staff.api().post(messages, Map.of("message", "The second one.")).expect(201);
		this.liaison.mails().await(this.ann.address(), (mail) -> mail.mentions("Kiln invoice"), SOON);
		assertThat(this.annHerself.api().get(messages).expect(200).body()).contains("The second one.");
	}

	@Test
	@Order(6)
	@Behaviour("T4")
	void anotherAccountsContactFindsNothingAndNobodyGetsInWithoutAToken() {
		Customer leo = this.staff.addContact(this.staff.createAccount("Elsewhere Ltd"), "Leo", "Else",
				this.stranger.email(), "member");
		this.staff.login(leo, true);
		this.staff.invite(leo);
		this.stranger.choosePassword(this.stranger.newestActivationLink(SOON), "somewhere over the rainbow")
			.expect(200);
		this.stranger.signIn();
		for (String path : List.of("/api/tickets/" + this.ticket, "/api/accounts/" + this.ann.accountId(),
				this.ann.grantPath())) {
			this.stranger.api().get(path).expect(404);
			ApiClient.anonymous(this.liaison.gateway()).get(path).expect(401);
		}
	}

	@Test
	@Order(7)
	@Behaviour("T13")
	void loginOffEndsTokensAndSessionsAndLeavesTheAccount() {
		this.annHerself.signIn();
		TokenResponse tokens = this.annHerself.tokens();
		HttpBrowser browser = this.annHerself.signInBrowser();
		browser.script("GET", "/api/me", "").expect(200);
		this.staff.login(this.ann, false);
		Awaitility.await("the token refused everywhere").atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
			refusedBy("access-service", "/api/me", tokens);
			refusedBy("contacts-service", "/api/accounts/" + this.ann.accountId(), tokens);
			refusedBy("notification-service", "/api/notifications", tokens);
			refusedBy("ticket-service", "/api/tickets", tokens);
			browser.script("GET", "/api/me", "").expect(401);
		});
		this.annHerself.client().tryRefresh(tokens).expect(400);
		JsonNode account = this.staff.account(this.ann.accountId());
		assertThat(account.path("name").asString()).isEqualTo("Mill Road Pottery");
		assertThat(account.path("active").asBoolean()).isTrue();
		assertThat(account.path("contacts").size()).isEqualTo(1);
	}

	@Test
	@Order(8)
	void noLogNamesAPersonOrALink() {
		assertThat(this.liaison.logs()).doesNotContain("mill-road", "Potter", "Kiln invoice", "?token=");
	}

	private void refusedBy(String service, String path, TokenResponse tokens) {
		ApiClient.anonymous(this.liaison.service(service)).with(tokens.access()).get(path).expect(401);
	}

}
