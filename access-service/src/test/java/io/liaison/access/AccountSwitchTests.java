package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.Map;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody with two accounts goes from one to the other without signing in again. */
class AccountSwitchTests extends AccessIntegration {

	private final String second = "acc-2-" + this.id;

	private final String secondContact = "con-2-" + this.id;

	private Browser browser;

	@BeforeEach
	void twoAccounts() {
		this.browser = browser();
		activated();
		belongs(this.second, this.secondContact);
	}

	private void belongs(String account, String contact) {
		String email = "eml-" + contact;
		this.directory.contact(contact, email, this.address);
		this.directory.account(account, "CUSTOMER", Directory.link(contact));
		awaitGrant(account, email);
		turn(true, account, email);
	}

	@Test
	@Behaviour({ "T52", "T55" })
	void theAccountThatTheRequestNamesIsTakenWithoutAnotherQuestion() {
		signInFor(this.account);
		assertThat(accountOf(this.second)).isEqualTo(this.second);
		assertThat(accountOf(this.account)).isEqualTo(this.account);
		assertThat(accountOf(this.account)).as("again").isEqualTo(this.account);
	}

	@Test
	@Behaviour("T53")
	void whoSignsInForAnAccountIsNotAskedForWhich() {
		HttpResponse<String> callback = signInFor(this.second);
		assertThat(Browser.location(callback)).contains("?code=");
	}

	@Test
	void whoIsNoMemberThereChoosesAndGoesOn() {
		signInFor(this.account);
		HttpResponse<String> page = this.browser.toPage(this.browser.get(wanting("acc-of-others", verifier())));
		assertThat(page.body()).contains("For which account?");
		HttpResponse<String> callback = this.browser
			.toPage(this.browser.submit(page, Map.of("membership", this.secondContact + "~" + this.second)));
		assertThat(Browser.location(callback)).contains("?code=");
	}

	@Test
	void whoIsThereAsTwoPeopleChoosesAsWhom() {
		belongs("acc-3-" + this.id, "con-3-" + this.id);
		this.directory.contact("con-4-" + this.id, "eml-con-4-" + this.id, this.address);
		this.directory.account("acc-3-" + this.id, "CUSTOMER", Directory.link("con-3-" + this.id),
				Directory.link("con-4-" + this.id));
		awaitGrant("acc-3-" + this.id, "eml-con-4-" + this.id);
		turn(true, "acc-3-" + this.id, "eml-con-4-" + this.id);
		signInFor(this.account);
		HttpResponse<String> page = this.browser.toPage(this.browser.get(wanting("acc-3-" + this.id, verifier())));
		assertThat(page.body()).contains("For which account?");
		HttpResponse<String> callback = this.browser
			.toPage(this.browser.submit(page, Map.of("membership", "con-4-" + this.id + "~acc-3-" + this.id)));
		assertThat(Browser.location(callback)).contains("?code=");
	}

	@Test
	void whereNothingMayBeAskedAnotherAccountIsNoSignIn() {
		signInFor(this.account);
		HttpResponse<String> answer = this.browser.get(wanting(this.second, verifier()) + "&prompt=none");
		assertThat(Browser.location(answer)).contains("error=login_required");
	}

	private HttpResponse<String> signInFor(String account) {
		HttpResponse<String> page = this.browser.toPage(this.browser.get(wanting(account, verifier())));
		return this.browser.toPage(signIn(this.browser, page, this.address, PASSWORD));
	}

	private String accountOf(String wanted) {
		String verifier = verifier();
		HttpResponse<String> callback = this.browser.toPage(this.browser.get(wanting(wanted, verifier)));
		String token = text(gatewayTokens(Browser.location(callback), verifier), "access_token");
		return String.valueOf(claims(token).getClaim("acc"));
	}

	private String wanting(String account, String verifier) {
		return gatewayUrl(verifier) + "&account=" + account;
	}

}
