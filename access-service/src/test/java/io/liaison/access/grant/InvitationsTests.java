package io.liaison.access.grant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.liaison.access.grant.invitation.Invitation.State;
import io.liaison.access.grant.invitation.Invitation;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InvitationsTests extends ContactAccessTest {

	@Test
	@Behaviour({ "C1", "T48" })
	void anInvitationExpiresAndAResendStartsAnew() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		Instant late = NOW.plus(Invitation.TTL);
		assertThat(grant("a", "old").invitation().stateAt(late)).isEqualTo(State.EXPIRED);
		assertThat(this.access.invitations().invited("a", "old", 1, late)).isEmpty();
		invite("a", "old", late);
		assertThat(this.access.invitations().invited("a", "old", 1, late)).isEmpty();
		assertThat(this.access.invitations().invited("a", "old", 2, late)).isPresent();
	}

	@Test
	@Behaviour("T48")
	void anAddressIsSentSoManyInvitationsADayWhicheverAccountSendsThem() {
		follow(OLD);
		on("a");
		on("b");
		Instant morning = NOW.truncatedTo(ChronoUnit.DAYS);
		for (int n = 0; n < ContactAccessState.INVITATIONS_A_DAY / 2; n++) {
			invite("a", "old", morning.plusSeconds(n));
			invite("b", "old", morning.plusSeconds(n));
		}
		assertThatThrownBy(() -> invite("a", "old", morning.plusSeconds(60))).isInstanceOf(Refusal.class)
			.hasMessageContaining("too-many-requests");
		invite("a", "old", morning.plus(1, ChronoUnit.DAYS));
	}

	@Test
	@Behaviour("T11")
	void anAcceptedLinkServesUntilThereIsAPassword() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		this.access.accept("a", "old", 1, NOW);
		assertThat(grant("a", "old").activated()).isFalse();
		this.access.accept("a", "old", 1, NOW);
		this.access.identityInUse("identity-old", NOW);
		assertThat(grant("a", "old").activated()).isTrue();
		assertThatThrownBy(() -> this.access.accept("a", "old", 1, NOW)).isInstanceOf(Refusal.class);
	}

	@Test
	@Behaviour("T13")
	void loginOffEndsTheInvitationToo() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		this.access.turnOff("a", "old");
		assertThat(grant("a", "old").invitation().state()).isEqualTo(State.REVOKED);
		assertThat(this.access.invitations().invited("a", "old", 1, NOW)).isEmpty();
		assertThatThrownBy(() -> invite("a", "old", NOW)).hasMessageContaining("login-off");
		assertThat(grant("a", "old").version()).isEqualTo(3);
	}

	@Test
	@Behaviour("T51")
	void anInvitationMovesToTheAddressThatCameInstead() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		follow(NEW);
		assertThat(this.access.invitations().invited("a", "old", 1, NOW)).isEmpty();
		assertThat(grant("a", "old").login()).isFalse();
		assertThat(this.access.invitations().invited("a", "new", 1, NOW)).isPresent();
	}

}
