package io.liaison.systemtest.signin;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import io.liaison.platform.testing.Behaviour;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.mail.ReceivedMail;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;
import io.liaison.systemtest.web.HttpBrowser;
import io.liaison.systemtest.web.SignInPages;
import io.liaison.systemtest.web.WebPage;
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
 * Point 1 of the main job: the first member of staff comes in, out, back in, and brings
 * another.
 */
@Order(1)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnerTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String PASSWORD = "a long sentence for the owner";

	private final Liaison liaison;

	private final User owner;

	OwnerTests(Liaison liaison) {
		this.liaison = liaison;
		this.owner = liaison.user(Liaison.OWNER, Http.once());
	}

	@Test
	@Order(1)
	@Behaviour("T48")
	void anInvitationSentAgainKillsTheFirstLink() {
		URI first = this.owner.newestActivationLink(SOON);
		askForReset(Liaison.OWNER);
		ReceivedMail second = this.liaison.mails()
			.await(Liaison.OWNER,
					(mail) -> mail.has(ReceivedMail.ACTIVATION) && !mail.link(ReceivedMail.ACTIVATION).equals(first),
					SOON);
		WebPage dead = this.owner.freshBrowser().open(first.toString());
		assertThat(dead.asks("password")).as(dead.text()).isFalse();
		assertThat(this.owner.freshBrowser().open(second.link(ReceivedMail.ACTIVATION).toString()).asks("password"))
			.isTrue();
	}

	@Test
	@Order(2)
	@Behaviour({ "T11", "S25" })
	void theOwnerChoosesAPasswordAndSignsIn() {
		URI link = this.owner.newestActivationLink(SOON);
		this.owner.choosePassword(link, PASSWORD).expect(200);
		this.owner.signIn();
		JsonNode me = this.owner.api().get("/api/me").expect(200).json();
		assertThat(me.path("account").path("side").asString()).isEqualTo("PROVIDER");
		assertThat(me.path("permissions").values()).extracting(JsonNode::asString).contains("accounts.manage");
		WebPage used = this.owner.freshBrowser().open(link.toString());
		assertThat(used.asks("password")).as("a used link: %s", used.text()).isFalse();
	}

	@Test
	@Order(3)
	void theDiscoveryDocumentNamesTheGateway() {
		JsonNode discovery = this.owner.client().discovery();
		assertThat(discovery.path("issuer").asString()).isEqualTo(this.liaison.gateway().toString());
		assertThat(discovery.path("id_token_signing_alg_values_supported").values()).extracting(JsonNode::asString)
			.contains("ES256");
	}

	@Test
	@Order(4)
	void aBrowserSessionBeginsAndEndsAtTheGateway() {
		HttpBrowser browser = this.owner.signInBrowser();
		browser.script("GET", "/api/me", "").expect(200);
		browser.forgetCsrfToken();
		browser.script("POST", "/api/accounts", "{}").expect(403);
		browser.open("/");
		browser.script("POST", "/api/accounts", "{}").expect(400);
		assertThat(browser.signOut().expect(200).text()).contains("You are signed out");
		browser.script("GET", "/api/me", "").expect(401);
	}

	@Test
	@Order(5)
	@Behaviour("C15")
	void aForgottenPasswordIsResetAndUnknownAddressesGetTheSameAnswer() {
		WebPage known = askForReset(Liaison.OWNER);
		WebPage unknown = askForReset("nobody@nowhere.example");
		assertThat(unknown.text()).isEqualTo(known.text());
		assertThat(unknown.status()).isEqualTo(known.status());
		ReceivedMail mail = this.liaison.mails()
			.await(Liaison.OWNER, (candidate) -> candidate.has(ReceivedMail.RESET), SOON);
		this.owner.choosePassword(mail.link(ReceivedMail.RESET), "another long sentence").expect(200);
		this.owner.signIn();
		WebPage refused = new SignInPages(this.owner.freshBrowser()).pass("/login", Liaison.OWNER, PASSWORD);
		assertThat(refused.asks("password")).as("sign-in with the old password: %s", refused.text()).isTrue();
		assertThat(this.liaison.mails().to("nobody@nowhere.example", (any) -> true)).isEmpty();
		this.liaison.owner(this.owner);
	}

	@Test
	@Order(6)
	@Behaviour("T6")
	void theOwnerAddsASecondMemberOfStaff() {
		String provider = this.owner.api().get("/api/me").expect(200).json().path("account").path("id").asString();
		Staff staff = new Staff(this.owner.api());
		Customer second = staff.addContact(provider, "Sam", "Support", "sam@provider.example", "provider.staff");
		staff.login(second, true);
		staff.invite(second);
		User sam = this.liaison.user(second.address(), Http.once());
		sam.choosePassword(sam.newestActivationLink(SOON), "the sentence that Sam uses").expect(200);
		sam.signIn();
		assertThat(new Staff(sam.api()).account(provider).path("contacts").values())
			.extracting((contact) -> contact.path("roles").values().stream().map(JsonNode::asString).toList())
			.contains(List.of("provider.staff"));
	}

	private WebPage askForReset(String address) {
		HttpBrowser browser = this.owner.freshBrowser();
		return browser.submit(browser.open("/auth/reset").formWith("username").with("username", address));
	}

}
