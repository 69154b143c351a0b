package io.liaison.access;

import java.time.Instant;

import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.proof.PasswordHashing;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** An activation that was interrupted between two of its documents. */
class RollForwardTests extends AccessIntegration {

	@Autowired
	private ContactAccesses accesses;

	@Autowired
	private LoginIdentities identities;

	@Autowired
	private PasswordHashing hashing;

	@Test
	@Behaviour("T11")
	void afterTheAcceptanceTheLinkStillServes() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		accept();
		assertThat(activate(token, PASSWORD).body()).contains("Welcome");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	@Test
	@Behaviour("T11")
	void afterThePasswordSigningInDoesTheRest() {
		customer();
		invited(this.account, this.contact, this.email);
		accept();
		this.identities.activate(this.identities.idOf(this.address), this.hashing.hash(PASSWORD), Actor.system(),
				Instant.now());
		assertThat(staff().get(grants(this.account) + "/" + this.email).at("/activated")).isEqualTo("false");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
		assertThat(staff().get(grants(this.account) + "/" + this.email).at("/activated")).isEqualTo("true");
	}

	@Test
	void anInvitationIsNoWayToSetAnotherPassword() {
		customer();
		String token = invited(this.account, this.contact, this.email);
		this.identities.activate(this.identities.idOf(this.address), this.hashing.hash(PASSWORD), Actor.system(),
				Instant.now());
		assertThat(browser().get("/auth/activate?token=" + token).body()).contains("You have a password already")
			.doesNotContain("type=\"password\"");
		assertThat(activate(token, "another long password").body()).contains("Welcome");
		assertThat(text(signedIn(this.address, PASSWORD), "access_token")).isNotEmpty();
	}

	private void accept() {
		this.accesses.change(this.contact, Command.random(),
				(it) -> it.accept(this.account, this.email, 1, Instant.now()));
	}

}
