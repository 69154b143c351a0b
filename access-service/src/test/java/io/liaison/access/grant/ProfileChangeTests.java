package io.liaison.access.grant;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of access when an account's profile of the contact changes. */
class ProfileChangeTests extends ContactAccessTest {

	@Test
	@Behaviour({ "D5", "C13" })
	void aGrantInUseOutlivesItsAddressInTheProfileUntilAnotherIsActivated() {
		know(1, "a", NOW, "old");
		inUse();
		follow(OLD, NEW);
		know(2, "a", NOW.plusSeconds(61), "new");
		assertThat(grant("a", "old").activated()).isTrue();
		this.access.turnOn("a", "new", true, 0, NOW);
		assertThat(grant("a", "old").login()).isFalse();
	}

	@Test
	@Behaviour({ "D5", "T51" })
	void aGrantThatWaitsMovesWithinTheProfileAndThoseOfOtherAccountsStay() {
		follow(OLD, NEW);
		know(1, "a", NOW, "old");
		know(1, "b", NOW, "old");
		on("a");
		on("b");
		invite("a", "old", NOW);
		know(2, "a", NOW.plusSeconds(1), "new");
		assertThat(grant("a", "old").login()).isFalse();
		assertThat(grant("a", "new").pending()).isTrue();
		assertThat(this.access.invitations().invited("a", "old", 1, NOW)).isEmpty();
		assertThat(grant("b", "old").login()).isTrue();
	}

	@Test
	void aProfileThatIsHeardOfFirstEndsNoGrantAndAnOldOneChangesNothing() {
		inUse();
		know(3, "a", NOW, "new");
		assertThat(grant("a", "old").activated()).isTrue();
		know(2, "a", NOW, "old");
		know(3, "a", NOW, "old");
		assertThat(this.access.addresses().knows("a", "old")).isFalse();
	}

	@Test
	@Behaviour("C13")
	void accessThatIsInUseOnTheNewAddressIsNotStartedAnew() {
		follow(OLD, NEW);
		know(1, "a", NOW, "new");
		this.access.turnOn("a", "new", true, 0, NOW);
		know(2, "a", NOW.plusSeconds(61), "old");
		on("a");
		know(3, "a", NOW.plusSeconds(62), "new");
		assertThat(grant("a", "new").activated()).isTrue();
		assertThat(grant("a", "old").login()).isFalse();
	}

	@Test
	@Behaviour("T51")
	void aGrantThatMovesWhereThereWasOneBeforeIsALaterOne() {
		follow(OLD, NEW);
		know(1, "a", NOW, "new");
		this.access.turnOn("a", "new", true, 0, NOW);
		this.access.turnOff("a", "new");
		know(2, "a", NOW, "old");
		on("a");
		Grant before = grant("a", "new");
		know(3, "a", NOW.plusSeconds(1), "new");
		assertThat(grant("a", "new").pending()).isTrue();
		assertThat(grant("a", "new").term()).isGreaterThan(before.term());
		assertThat(grant("a", "new").version()).isGreaterThan(before.version());
	}

}
