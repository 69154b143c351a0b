package io.liaison.systemtest.browser;

import java.time.Duration;
import java.util.List;

import io.liaison.platform.testing.Behaviour;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.installation.RunningLiaison;
import io.liaison.systemtest.people.Customer;
import io.liaison.systemtest.people.Staff;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The main job in the portal: a customer asks for a change in one browser, staff approve
 * it in another. No screen on the way has a barrier or makes the browser complain.
 */
@Order(4)
@ExtendWith(RunningLiaison.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String PASSWORD = "loom and shuttle and thread";

	private static final String BOX = "Financial, Tom Tech";

	private final Liaison liaison;

	private final Staff owner;

	private Chromium customer;

	private Chromium staff;

	private String account = "";

	private String request = "";

	PortalTests(Liaison liaison) {
		this.liaison = liaison;
		this.owner = new Staff(liaison.owner().api());
	}

	@BeforeAll
	void start() {
		assumeTrue(Chromium.found(), "No chromium and chromedriver on the PATH: the portal is not tried in a browser");
		this.account = this.owner.createAccount("Looms", "SERVICE_PORTAL");
		this.owner.addContact(this.account, "Tom", "Tech", "tom@looms.example", "service-portal.technical");
		this.customer = signedIn(this.account, "Mona", "service-portal.management");
		String provider = this.owner.api().get("/api/me").expect(200).json().at("/account/id").asString();
		this.staff = signedIn(provider, "Stan", "provider.staff");
	}

	@Test
	@Order(1)
	@Behaviour({ "Q6", "Q9", "Q11", "Q23", "Q27" })
	void aCustomerTicksARoleAndAsksForIt() {
		this.customer.openScreen(address("/"));
		assertWithoutBarrier(this.customer);
		this.customer.openScreen(address("/contacts-manager"));
		this.customer.tick(BOX);
		this.customer.press("Request 1 change");
		this.customer.awaitText("Your changes are requested.");
		assertWithoutBarrier(this.customer);
		this.request = this.customer.target("The request").getPath();
		assertThat(this.request).startsWith("/change-requests/");
	}

	@Test
	@Order(2)
	@Behaviour({ "Q25", "Q30", "D3" })
	void staffApproveWhatTheySaw() {
		for (String screen : List.of("/accounts", "/accounts/" + this.account, "/approvals", "/tickets")) {
			this.staff.openScreen(address(screen));
			assertWithoutBarrier(this.staff);
		}
		this.staff.openScreen(address(this.request));
		assertWithoutBarrier(this.staff);
		this.staff.press("Approve 1 change…");
		this.staff.press("Approve 1 change");
		this.staff.awaitText("Approved by");
		this.customer.awaitBox(BOX, true);
		assertWithoutBarrier(this.customer);
	}

	@Test
	@Order(3)
	void aBarrierIsSeen() {
		this.staff.openScreen(address("/tickets"));
		this.staff.putBarrier();
		assertThat(this.staff.barriers()).anyMatch((it) -> it.startsWith("button-name"));
	}

	private Chromium signedIn(String accountId, String name, String role) {
		Customer contact = this.owner.addContact(accountId, name, "Weaver", name.toLowerCase() + "@looms.example",
				role);
		this.owner.login(contact, true);
		this.owner.invite(contact);
		User user = this.liaison.user(contact.address(), Http.patient());
		user.choosePassword(user.newestActivationLink(SOON), PASSWORD).expect(200);
		user.signInSoon();
		Chromium browser = Chromium.onADesk();
		browser.open(address("/login"));
		browser.enter("username", contact.address());
		browser.enter("password", PASSWORD);
		browser.press("Sign in");
		browser.awaitText(name + " Weaver");
		return browser;
	}

	private String address(String path) {
		return this.liaison.gateway().resolve(path).toString();
	}

	private static void assertWithoutBarrier(Chromium browser) {
		assertThat(browser.barriers()).as(browser.address()).isEmpty();
		assertThat(browser.complaints()).as(browser.address()).isEmpty();
	}

	@AfterAll
	void stop() {
		for (Chromium browser : new Chromium[] { this.customer, this.staff }) {
			if (browser != null) {
				browser.close();
			}
		}
	}

}
