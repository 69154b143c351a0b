package io.liaison.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A contact that was taken out of an account and put in again, heard of by its second
 * link only: topics are compacted.
 */
class EndedLinkTests extends AccessIntegration {

	private static final String OWNER = "provider.owner";

	private static final String[] OWNERS = { "access.read", "access.manage", "contacts.manage", "operations.manage" };

	private final String other = "con-other-" + this.id;

	private final String othersEmail = "eml-other-" + this.id;

	@Test
	@Behaviour("C3")
	void loginThatWasOnUnderAnEarlierLinkIsTurnedOnAnewWithNothingOfBefore() {
		this.directory.contact(this.contact, this.email, this.address);
		linkedSince(3);
		String path = grants(this.account) + "/" + this.email;
		awaitGrant(this.account, this.email);
		activate(invited(this.account, this.contact, this.email), PASSWORD);
		staff().ifMatch(staff().get(path).etag()).patch(path, Map.of("signatory", true)).expect(200);
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();

		linkedSince(9);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(signInPage()).contains("nothing open to you"));
		Answer on = turn(true, this.account, this.email);
		assertThat(on.at("/activated")).isEqualTo("true");
		assertThat(on.at("/signatory")).isEqualTo("false");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
		assertThat(turn(true, this.account, this.email).at("/version")).as("that is on already")
			.isEqualTo(on.at("/version"));
	}

	@Test
	void anOwnerWhoseLinkHasEndedIsNoOtherOwnerWhoCanSignIn() {
		this.directory.governing(OWNER, "PROVIDER", List.of(OWNER), OWNERS);
		this.directory.contact(this.contact, this.email, this.address);
		this.directory.contact(this.other, this.othersEmail, "other-" + this.address);
		ownersSince(3);
		inUse(this.contact, this.email);
		inUse(this.other, this.othersEmail);
		ownersSince(9);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(
					() -> assertThat(change(this.email, Map.of("until", "2040-01-01T00:00:00Z")).expect(409).problem())
						.isEqualTo("last-owner"));
	}

	private void inUse(String contactId, String emailId) {
		awaitGrant(this.account, emailId);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> change(emailId, Map.of("login", true)).status() == 200);
		owner().post(grants(this.account) + "/" + emailId + "/invitations", Map.of()).expect(201);
		activate(token(mint("ACTIVATION", contactId, emailId, this.account, 1)), PASSWORD);
	}

	private Answer change(String emailId, Map<String, Object> patch) {
		String path = grants(this.account) + "/" + emailId;
		return owner().ifMatch(owner().get(path).expect(200).etag()).patch(path, patch);
	}

	private Api owner() {
		return this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, "con-owner", this.account, OWNERS)));
	}

	private void linkedSince(long since) {
		this.directory.account(this.account, "CUSTOMER", Directory.since(since, Directory.link(this.contact)));
	}

	/** The one stays linked, the other is linked again then. */
	private void ownersSince(long since) {
		this.directory.account(this.account, "PROVIDER", Directory.since(3, Directory.link(this.contact, OWNER)),
				Directory.since(since, Directory.link(this.other, OWNER)));
	}

	private String signInPage() {
		Browser browser = browser();
		return browser.follow(signIn(browser, browser.get("/auth/sign-in"), this.address, PASSWORD)).body();
	}

}
