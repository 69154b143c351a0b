package io.liaison.access.grant;

import java.time.Duration;

import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of access when the contact's addresses change. */
class AddressChangeTests extends ContactAccessTest {

	@Test
	@Behaviour({ "C13", "T49" })
	void aGrantInUseOutlivesItsAddressUntilTheNewOneIsActivated() {
		inUse();
		follow(NOW.plus(Duration.ofHours(1)), NEW);
		assertThat(this.access.usableBy("identity-old", NOW.plusSeconds(1))).hasSize(1);
		assertThat(this.access.grantsIn("a")).extracting(Grant::emailId).containsExactlyInAnyOrder("old", "new");

		this.access.turnOn("a", "new", true, 0, NOW);
		assertThat(this.access.usableBy("identity-old", NOW.plusSeconds(1))).isEmpty();
		assertThat(this.access.grantsIn("a")).extracting(Grant::emailId).containsExactly("new");
	}

	@Test
	@Behaviour({ "C13", "T50" })
	void theOldAddressCanBeTurnedOffByHand() {
		inUse();
		follow(NOW.plus(Duration.ofHours(1)), NEW);
		this.access.turnOff("a", "old");
		assertThat(this.access.grantsIn("a")).extracting(Grant::emailId).containsExactly("new");
	}

	@Test
	@Behaviour("C13")
	void aGrantThatCameIntoUseAMomentAgoEndsWithItsAddress() {
		inUse();
		follow(NOW.plusSeconds(59), NEW);
		assertThat(this.access.usableBy("identity-old", NOW.plusSeconds(60))).isEmpty();
	}

	@Test
	@Behaviour({ "C13", "T51" })
	void whereTheAddressWasCorrectedAMomentAfterItsActivationTheNewOneIsInvited() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		this.access.accept("a", "old", 1, NOW);
		this.access.identityInUse("identity-old", NOW);
		follow(NOW.plusSeconds(59), NEW);
		assertThat(grant("a", "old").login()).isFalse();
		assertThat(this.access.usableBy("identity-old", NOW.plusSeconds(60))).isEmpty();
		assertThat(this.access.invitations().invited("a", "new", 1, NOW)).isPresent();
	}

	@Test
	@Behaviour("C13")
	void whereTheOldAddressHadNoInvitationTheNewOneIsNotInvitedEither() {
		inUse();
		follow(NOW.plusSeconds(59), NEW);
		assertThat(grant("a", "new").login()).isTrue();
		assertThat(this.access.invitations().invited("a", "new", 1, NOW)).isEmpty();
	}

	@Test
	void withTwoNewAddressesNobodyGuessesWhichOneIsMeant() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		follow(NEW, Address.of("other", "identity-other"));
		assertThat(this.access.grants()).extracting(Grant::emailId, Grant::login)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("old", false));
	}

	@Test
	@Behaviour("T51")
	void theSuccessorIsTheOneThatTheContactNames() {
		follow(OLD);
		on("a");
		follow(new Address("old", "identity-old", false, null, null, "new"), NEW,
				Address.of("other", "identity-other"));
		assertThat(grant("a", "new").pending()).isTrue();
	}

}
