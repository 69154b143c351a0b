package io.liaison.access.grant;

import java.time.Duration;

import io.liaison.access.grant.invitation.Invitation.State;
import io.liaison.access.grant.invitation.TemporaryPassword;
import io.liaison.access.identity.proof.OfferedPassword;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which comes first, the temporary password or the link of the mail. */
class TemporaryAccessTests extends ContactAccessTest {

	private static final OfferedPassword OFFERED = new OfferedPassword("key", "contact", "a", "old");

	@BeforeEach
	void bothWereGiven() {
		follow(OLD);
		on("a");
		this.access.invite("a", "old", new TemporaryPassword("key", NOW.plus(Duration.ofHours(72))), null, NOW);
	}

	@Test
	@Behaviour({ "D1", "C1" })
	void thePasswordFirst() {
		this.access.accept(OFFERED, NOW);
		assertThatThrownBy(() -> this.access.accept("a", "old", 1, NOW)).isInstanceOf(Refusal.class);
		this.access.accept(OFFERED, NOW);
		this.access.bootstrapped(OFFERED, NOW);
		assertThat(grant("a", "old").activated()).isTrue();
		assertThat(grant("a", "old").invitation().state()).isEqualTo(State.SUPERSEDED);
	}

	@Test
	@Behaviour("D1")
	void theLinkFirst() {
		this.access.accept("a", "old", 1, NOW);
		assertThatThrownBy(() -> this.access.accept(OFFERED, NOW)).isInstanceOf(Refusal.class);
		this.access.bootstrapped(OFFERED, NOW);
		assertThat(grant("a", "old").activated()).isFalse();
		this.access.accept("a", "old", 1, NOW);
		this.access.identityInUse("identity-old", NOW);
		assertThat(grant("a", "old").invitation().state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	@Behaviour({ "D1", "D21" })
	void itBringsNoOtherGrantIntoUse() {
		on("b");
		this.access.accept(OFFERED, NOW);
		this.access.bootstrapped(OFFERED, NOW);
		assertThat(grant("a", "old").activated()).isTrue();
		assertThat(grant("b", "old").activated()).isFalse();
	}

	@Test
	@Behaviour("D1")
	void anotherOneOrNoneKillsIt() {
		this.access.invite("a", "old", new TemporaryPassword("next", NOW.plusSeconds(60)), null, NOW);
		assertThat(this.access.invitations().offered(OFFERED, NOW)).isEmpty();
		this.access.inviteAgain((grant) -> true, NOW);
		OfferedPassword next = new OfferedPassword("next", "contact", "a", "old");
		assertThat(this.access.invitations().offered(next, NOW)).as("anybody may ask for that").isPresent();
		assertThat(this.access.invitations().offered(next, NOW.plusSeconds(60))).isEmpty();
		invite("a", "old", NOW);
		assertThat(this.access.invitations().offered(next, NOW)).isEmpty();
	}

	@Test
	@Behaviour("T51")
	void itDoesNotMoveToAnotherAddress() {
		follow(NEW);
		assertThat(grant("a", "new").login()).isTrue();
		assertThat(grant("a", "new").temporary()).isNull();
		assertThat(grant("a", "old").temporary()).isNull();
	}

}
