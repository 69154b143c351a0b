package io.liaison.access.grant;

import java.util.List;

import io.liaison.access.grant.ContactAccessState.Nomination;
import io.liaison.access.grant.invitation.Invitation.State;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactAccessTests extends ContactAccessTest {

	@Test
	@Behaviour("T9")
	void loginWithoutAnInvitationWaits() {
		follow(OLD);
		on("a");
		assertThat(grant("a", "old").pending()).isTrue();
		assertThat(grant("a", "old").invitation().state()).isEqualTo(State.DEFERRED);
		assertThat(this.access.usableBy("identity-old", NOW)).isEmpty();
	}

	@Test
	void loginNeedsAnActiveContactAndACurrentAddress() {
		follow(false, OLD);
		assertThatThrownBy(() -> on("a")).isInstanceOf(Refusal.class).hasMessageContaining("contact-inactive");
		follow(NEW);
		assertThatThrownBy(() -> on("a")).isInstanceOf(Refusal.class).hasMessageContaining("address-not-current");
	}

	@Test
	@Behaviour("D1")
	void anIdentityInUseIsLetInAtOnce() {
		follow(OLD);
		this.access.turnOn("a", "old", true, 0, NOW);
		assertThat(this.access.usableBy("identity-old", NOW)).hasSize(1);
		assertThatThrownBy(() -> invite("a", "old", NOW)).hasMessageContaining("already-activated");
	}

	@Test
	void anInactiveContactHasNoRightsAndGetsThemBack() {
		inUse();
		follow(false, OLD);
		assertThat(this.access.usableBy("identity-old", NOW)).isEmpty();
		follow(OLD);
		assertThat(this.access.usableBy("identity-old", NOW)).hasSize(1);
	}

	@Test
	void anOlderEventIsNotFollowed() {
		follow(OLD);
		this.access.follow(new ContactSnapshot(this.sequence, NOW, false, "", List.of()));
		assertThat(this.access.active()).isTrue();
	}

	@Test
	void theOwnerIsWelcomedOnceKnownAndOnlyWithoutAnyGrant() {
		this.access.nominate(new Nomination("provider", "old"));
		this.access.welcomeOwner(NOW);
		assertThat(this.access.grants()).isEmpty();
		follow(OLD);
		this.access.welcomeOwner(NOW);
		assertThat(this.access.invitations().invited("provider", "old", 1, NOW)).isPresent();
		this.access.turnOff("provider", "old");
		this.access.welcomeOwner(NOW);
		assertThat(grant("provider", "old").login()).isFalse();
	}

	@Test
	void theEndDateIsKept() {
		inUse();
		this.access.arrange("a", "old", true, NOW.plusSeconds(10));
		assertThat(this.access.usableBy("identity-old", NOW.plusSeconds(9))).hasSize(1);
		assertThat(this.access.usableBy("identity-old", NOW.plusSeconds(10))).isEmpty();
		assertThat(grant("a", "old").signatory()).isTrue();
	}

	@Test
	@Behaviour("D5")
	void accessIsGivenForAnAddressThatTheAccountKnowsOnly() {
		follow(OLD, NEW);
		assertThatThrownBy(() -> this.access.addresses().requireKnown("a", "old"))
			.hasMessageContaining("address-not-known");
		know(1, "a", NOW, "old");
		this.access.addresses().requireKnown("a", "old");
		assertThatThrownBy(() -> this.access.addresses().requireKnown("a", "new")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> this.access.addresses().requireKnown("b", "old")).isInstanceOf(Refusal.class);
	}

	@Test
	void whoGoesOnFromAGrantWaitsForTheProfileThatItWasGivenBy() {
		follow(OLD);
		know(4, "a", NOW, "old");
		know(5, "b", NOW, "old");
		on("a");
		assertThat(this.access.addresses().asOf()).extracting((it) -> it.subject() + " " + it.sequence())
			.containsExactly("contact " + this.sequence, "a.contact 4");
	}

	@Test
	@Behaviour("C3")
	void anUnlinkingEndsWhatWasGivenUnderThatLinkAndNothingLater() {
		follow(OLD, NEW);
		this.access.turnOn("a", "old", true, 3, NOW);
		this.access.arrange("a", "old", true, NOW.plusSeconds(60));
		this.access.turnOn("a", "new", true, 9, NOW);
		this.access.unlinked("a", 7, true);
		assertThat(grant("a", "old")).extracting(Grant::login, Grant::signatory, Grant::until)
			.containsExactly(false, false, null);
		assertThat(grant("a", "new").activated()).isTrue();
	}

}
