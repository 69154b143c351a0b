package io.liaison.access;

import java.net.http.HttpResponse;
import java.time.Instant;

import com.mongodb.client.model.Updates;
import io.liaison.access.identity.AddressHolder;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.testing.Behaviour;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether whoever knows a login's password has shown to read its mailbox. */
class VerifiedMailboxTests extends AccessIntegration {

	private static final String ANOTHER = "another long password";

	private final String other = "acc-2-" + this.id;

	private final String otherContact = "con-2-" + this.id;

	private final String otherEmail = "eml-2-" + this.id;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private MongoOperations mongo;

	@BeforeEach
	void twoAccountsKnowTheAddress() {
		activated();
		this.directory.contact(this.otherContact, this.otherEmail, this.address);
		this.directory.account(this.other, "CUSTOMER", Directory.link(this.otherContact));
		awaitGrant(this.other, this.otherEmail);
	}

	@Test
	@Behaviour({ "D1", "D21" })
	void aLoginThatNeverShowedToReadItsMailboxGetsAnotherAccountsAccessByInvitationAlone() {
		write(Updates.set("state.mailbox", new Document()));
		assertThat(turn(true, this.other, this.otherEmail).at("/activated")).isEqualTo("false");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
		assertThat(isActivated()).as("whoever knows the password has it").isEqualTo("false");

		String token = invitedAgain(this.other, this.otherContact, this.otherEmail);
		assertThat(isActivated()).isEqualTo("false");
		assertThat(browser().get("/auth/activate?token=" + token).body()).contains("type=\"password\"");
		assertThat(activate(token, ANOTHER).body()).contains("Welcome");
		assertThat(isActivated()).isEqualTo("true");
		Browser browser = browser();
		HttpResponse<String> page = browser.follow(browser.get(authorizeUrl(verifier())));
		assertThat(Browser.location(signIn(browser, page, this.address, ANOTHER))).contains("/auth/choose-account");
		assertThat(this.identities.get(this.identities.idOf(this.address)).isVerified()).isTrue();
	}

	@Test
	@Behaviour("D1")
	void whoEverChoseAPasswordByALinkOfBeforeHasShownIt() {
		write(Updates.unset("state.mailbox"));
		assertThat(turn(true, this.other, this.otherEmail).at("/activated")).isEqualTo("true");
	}

	@Test
	@Behaviour("D1")
	void theLinkOfAResetShowsItToo() {
		write(Updates.set("state.mailbox", new Document()));
		String identity = this.identities.idOf(this.address);
		assertThat(this.identities.get(identity).isVerified()).isFalse();
		this.identities.requestReset(identity, new AddressHolder(this.contact, this.email),
				new AsOf("/contacts", this.contact, 1), Instant.now());
		this.identities.resetPassword(identity, 1, "hash", Instant.now());
		assertThat(this.identities.get(identity).isVerified()).isTrue();
	}

	private String isActivated() {
		return staff().get(grants(this.other) + "/" + this.otherEmail).at("/activated");
	}

	private void write(Bson update) {
		this.mongo.getCollection("loginIdentities")
			.updateOne(new Document("_id", this.identities.idOf(this.address)), update);
	}

}
