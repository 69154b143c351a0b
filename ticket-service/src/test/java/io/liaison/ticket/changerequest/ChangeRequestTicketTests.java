package io.liaison.ticket.changerequest;

import java.util.List;
import java.util.Map;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LiaisonTest;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@LiaisonTest
class ChangeRequestTicketTests {

	private static final String[] DECIDES = { "tickets.read-all", "changes.approve" };

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Events events;

	private ChangeRequests request;

	private String path;

	private Api requester;

	private Api staff;

	@BeforeEach
	void raise() {
		this.request = ChangeRequests.one(this.events);
		this.path = "/api/tickets/" + this.request.id();
		this.requester = customer("ada");
		this.staff = this.api.as(this.tokens.staff("tickets.read-all", "tickets.answer", "changes.approve"));
		this.request.tell("raised", 1);
		await().until(() -> this.requester.get(this.path).status() == 200);
	}

	@Test
	@Behaviour({ "Q33", "D3" })
	void aTicketOffersWhatItsReaderMayDoAboutTheRequest() {
		assertThat(actions(this.requester)).containsExactly("cancel");
		assertThat(actions(customer("bob", "tickets.read-all"))).isEmpty();
		assertThat(actions(customer("bob", "tickets.read-all", "contacts.manage"))).containsExactly("cancel");
		assertThat(actions(this.staff)).containsExactly("approve", "decline", "amend");
		assertThat(actions(customer("bob", DECIDES))).containsExactly("approve", "decline", "amend");
		assertThat(actions(this.api.as(this.tokens.staff("tickets.read-all", "contacts.manage"))))
			.containsExactly("cancel");
	}

	@Test
	@Behaviour("D3")
	void nobodyIsOfferedToApproveWhatTheyAskForThemselves() {
		assertThat(actions(customer("ada", DECIDES))).containsExactly("cancel");
	}

	@Test
	@Behaviour("D3")
	void anActionNamesItsRouteAndWhatWasSeen() {
		this.request.tell("amended", 2);
		await().until(() -> this.staff.get(this.path).at("/changeRequest/amendment").equals("1"));
		Answer seen = this.staff.get(this.path);
		assertThat(seen.at("/actions/0/method")).isEqualTo("POST");
		assertThat(seen.at("/actions/0/href")).isEqualTo("/api/change-requests/" + this.request.id() + "/approval");
		assertThat(seen.at("/actions/0/body/amendment")).isEqualTo("1");
		assertThat(seen.at("/actions/1/href")).endsWith("/decline");
		assertThat(seen.at("/actions/1/asks/0")).isEqualTo("reason");
		assertThat(seen.at("/actions/2/href")).endsWith("/amendment");
		assertThat(this.requester.get(this.path).at("/actions/0/href")).endsWith("/cancellation");
	}

	@Test
	@Behaviour("D3")
	void nothingIsOfferedOnceTheRequestIsDecided() {
		this.request.tell("approved", 2);
		await().until(() -> this.staff.get(this.path).at("/changeRequest/status").equals("APPLYING"));
		assertThat(actions(this.staff)).isEmpty();
		assertThat(actions(this.requester)).isEmpty();
	}

	@Test
	@Behaviour({ "Q26", "Q29", "Q32" })
	void theTeamAsksBackOnTheTicketAndTheRequesterAnswers() {
		say(this.staff, "Which number is hers?");
		assertThat(this.requester.get(this.path).at("/status")).isEqualTo("WAITING_FOR_CUSTOMER");
		say(this.requester, "The second one.");
		assertThat(this.staff.get(this.path).at("/status")).isEqualTo("WAITING_FOR_STAFF");
		assertThat(actions(this.staff)).contains("approve");
		assertThat(this.requester.get(this.path + "/messages").at("/items/2/message")).isEqualTo("The second one.");
		this.request.tell("declined", 2);
		await().until(() -> this.staff.get(this.path).at("/outcome").equals("DECLINED"));
		say(this.requester, "What a pity.");
		assertThat(this.requester.get(this.path).at("/outcome")).isEqualTo("DECLINED");
	}

	@Test
	void aTicketIsNotClosedByHandWhileItsChangesArePending() {
		assertThat(this.staff.ifMatch("*").send("POST", this.path + "/closure", null).expect(409).at("/type"))
			.endsWith("/changes-pending");
		this.request.tell("cancelled", 2);
		await().until(() -> this.staff.get(this.path).at("/status").equals("CLOSED"));
		this.staff.ifMatch("*").send("POST", this.path + "/reopening", null).expect(200);
		this.staff.ifMatch("*").send("POST", this.path + "/closure", null).expect(200);
	}

	@Test
	@Behaviour("D26")
	void othersDoNotLearnThatARequestHasATicket() {
		customer("bob").get(this.path).expect(404);
		this.api.as(this.tokens.customer("elsewhere", "ada", DECIDES)).get(this.path).expect(404);
		this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, "staff", "provider", "changes.approve")))
			.get(this.path)
			.expect(404);
	}

	@Test
	void ticketsAreListedByWhatTheyAreAbout() {
		String other = customer("ada", "tickets.open").post("/api/tickets", Map.of("subject", "s", "message", "m"))
			.at("/id");
		String list = "/api/tickets?accountId=" + this.request.accountId() + "&limit=1";
		assertThat(items(list + "&category=CONTACT_CHANGES")).containsExactly(this.request.id() + " CONTACT_CHANGES");
		assertThat(items(list + "&category=GENERAL")).containsExactly(other + " GENERAL");
		assertThat(items(list + "&category=ANOTHER")).isEmpty();
		assertThat(items("/api/tickets?accountId=" + this.request.accountId())).hasSize(2);
		String next = this.staff.get(list).at("/next");
		this.staff.get(list + "&cursor=" + next).expect(200);
		this.staff.get(list + "&category=GENERAL&cursor=" + next).expect(400);
	}

	private Api customer(String contactId, String... permissions) {
		return this.api.as(this.tokens.customer(this.request.accountId(), contactId, permissions));
	}

	private void say(Api who, String text) {
		who.post(this.path + "/messages", Map.of("message", text)).expect(201);
	}

	private List<String> actions(Api who) {
		return who.get(this.path)
			.expect(200)
			.json()
			.get("actions")
			.valueStream()
			.map((action) -> action.get("name").asString())
			.toList();
	}

	private List<String> items(String query) {
		return this.staff.get(query).expect(200).json().get("items").valueStream().map(this::line).toList();
	}

	private String line(JsonNode item) {
		return item.get("id").asString() + " " + item.get("category").asString();
	}

}
