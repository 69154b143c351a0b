package io.liaison.systemtest.mainjob;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.mail.Mails;
import io.liaison.systemtest.mail.ReceivedMail;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One client's whole way from the new account to the answered ticket. After each step
 * that the system acknowledged somebody may interfere; the job goes on regardless.
 */
public final class MainJob {

	public enum Step {

		ACCOUNT, LINK, LOGIN, INVITATION, ACTIVATION, TICKET, ANSWER

	}

	public static final Duration SOON = Duration.ofSeconds(60);

	private final Liaison liaison;

	private final Staff staff;

	private final String name;

	private final User client;

	private Customer customer;

	private String ticket;

	public MainJob(Liaison liaison, Staff staff, String name) {
		this.liaison = liaison;
		this.staff = staff;
		this.name = name;
		this.client = liaison.user(name.toLowerCase().replace(' ', '.') + "@clients.example", Http.patient());
	}

	public void run(Consumer<Step> acknowledged) {
		String account = this.staff.createAccount(this.name);
		acknowledged.accept(Step.ACCOUNT);
		this.customer = this.staff.addContact(account, "Kim", this.name, this.client.email(), "member");
		acknowledged.accept(Step.LINK);
		this.staff.login(this.customer, true);
		acknowledged.accept(Step.LOGIN);
		this.staff.invite(this.customer);
		acknowledged.accept(Step.INVITATION);
		this.client.choosePassword(this.client.newestActivationLink(SOON), "password of " + this.name);
		acknowledged.accept(Step.ACTIVATION);
		this.client.signInSoon();
		this.ticket = this.client.api()
			.post("/api/tickets", Map.of("subject", "Question of " + this.name, "message", "When?"))
			.expect(201)
			.text("id");
		acknowledged.accept(Step.TICKET);
		awaitMailTo(Liaison.OWNER);
		Awaitility.await("the ticket for staff")
			.atMost(SOON)
			.until(() -> this.staff.api().get("/api/tickets/" + this.ticket).status() == 200);
		this.staff.api().post(messages(), Map.of("message", "Tomorrow, " + this.name)).expect(201);
		acknowledged.accept(Step.ANSWER);
		awaitMailTo(this.client.email());
	}

	/** Nothing that was acknowledged is lost or there twice, and no mail is missing. */
	public void verify() {
		assertThat(this.staff.search(this.name, 50)).extracting((account) -> account.path("id").asString())
			.containsExactly(this.customer.accountId());
		this.staff.awaitLoginStatus(this.customer.accountId(), "ACTIVATED");
		JsonNode grant = this.staff.grant(this.customer).json();
		assertThat(grant.path("login").asBoolean()).isTrue();
		assertThat(grant.path("activated").asBoolean()).isTrue();
		assertThat(grant.path("invitation").path("state").asString()).isEqualTo("ACCEPTED");
		assertThat(grant.path("invitation").path("version").asInt()).isEqualTo(1);
		List<JsonNode> tickets = this.client.api()
			.get("/api/tickets")
			.expect(200)
			.json()
			.path("items")
			.values()
			.stream()
			.toList();
		assertThat(tickets).extracting((item) -> item.path("id").asString()).containsExactly(this.ticket);
		assertThat(this.client.api().get(messages()).expect(200).body()).containsOnlyOnce("Tomorrow, " + this.name);
		Mails mails = this.liaison.mails();
		mails.expectOne(this.client.email(), (mail) -> mail.has(ReceivedMail.ACTIVATION));
		mails.expectOne(this.client.email(), this::isAboutTheTicket);
		mails.expectOne(Liaison.OWNER, this::isAboutTheTicket);
	}

	private void awaitMailTo(String address) {
		this.liaison.mails().await(address, this::isAboutTheTicket, SOON);
	}

	private boolean isAboutTheTicket(ReceivedMail mail) {
		return mail.mentions("Question of " + this.name);
	}

	private String messages() {
		return "/api/tickets/" + this.ticket + "/messages";
	}

}
