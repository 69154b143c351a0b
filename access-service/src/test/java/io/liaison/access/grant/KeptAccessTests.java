package io.liaison.access.grant;

import java.time.Duration;
import java.time.Instant;

import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Until when access is kept on an address that went. */
class KeptAccessTests extends ContactAccessTest {

	private static final Instant GONE = NOW.plus(Duration.ofHours(1));

	private static final Instant LATER = GONE.plus(Duration.ofDays(40));

	private static final Address THIRD = Address.of("third", "identity-third");

	@Test
	@Behaviour("C13")
	void accessIsKeptOnAnAddressWithoutSuccessorForATimeOnly() {
		follow(NOW, OLD);
		inUse("a");
		follow(GONE);
		follow(GONE.plusSeconds(60));
		assertKeptSince(GONE, "a");
	}

	@Test
	@Behaviour("C13")
	void anAddressWithASuccessorIsKeptUntilThatIsActivated() {
		follow(NOW, OLD);
		inUse("a");
		follow(GONE, replaced(OLD, "new"), NEW);
		assertThat(grant("a", "old").login()).isTrue();
		assertThat(this.access.endings().keptSince()).isEmpty();
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void anAddressThatOnlyOneAccountLosesIsKeptThereForATimeOnly() {
		follow(NOW, OLD, NEW);
		know("a", NOW, "old", "new");
		know("b", NOW, "old", "new");
		inUse("a");
		inUse("b");
		know("a", GONE, "new");
		know("a", GONE.plusSeconds(60), "new");
		follow(GONE.plusSeconds(60), OLD, NEW);
		assertKeptSince(GONE, "a");
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void anAddressForWhichAnotherCameInTheProfileIsKeptUntilThatIsActivated() {
		follow(NOW, OLD, NEW);
		know("a", NOW, "old");
		inUse("a");
		know("a", GONE, "new");
		know("a", GONE.plusSeconds(60), "new", "third");
		follow(GONE.plusSeconds(60), OLD, NEW, THIRD);
		assertThat(this.access.endings().keptSince()).isEmpty();
	}

	@Test
	@Behaviour({ "C13", "T50" })
	void theSuccessorThatTheContactNamesCountsInTheProfileToo() {
		follow(NOW, OLD, THIRD);
		know("a", NOW, "old", "third");
		inUse("a");
		follow(GONE, replaced(OLD, "new"), NEW, THIRD);
		know("a", GONE, "new");
		assertThat(this.access.endings().keptSince()).isEmpty();
	}

	@Test
	@Behaviour({ "C13", "T50" })
	void onlyTheActivationOfItsOwnSuccessorEndsAccessOnAReplacedAddress() {
		follow(NOW, OLD, THIRD);
		inUse("a");
		follow(GONE, replaced(OLD, "new"), NEW, THIRD);
		this.access.turnOn("a", "third", true, 0, GONE);
		assertThat(grant("a", "old").activated()).isTrue();
		this.access.turnOn("b", "new", true, 0, GONE);
		assertThat(grant("a", "old").activated()).as("of another account").isTrue();
		this.access.turnOn("a", "new", true, 0, GONE);
		assertThat(grant("a", "old").login()).isFalse();
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void onlyTheActivationOfItsOwnSuccessorInTheProfileEndsAccessThatItReplaces() {
		follow(NOW, OLD, NEW, THIRD);
		know("a", NOW, "old");
		inUse("a");
		know("a", GONE, "new");
		know("a", GONE.plusSeconds(60), "new", "third");
		this.access.turnOn("a", "third", true, 0, GONE);
		assertThat(grant("a", "old").activated()).isTrue();
		this.access.turnOn("a", "new", true, 0, GONE);
		assertThat(grant("a", "old").login()).isFalse();
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void whereTheAccountTellsOfOtherAddressesFirstTheActivationOfOneEndsAccessOnTheRest() {
		follow(NOW, OLD, NEW);
		inUse("a");
		know("a", NOW, "new");
		this.access.turnOn("a", "new", true, 0, GONE);
		assertThat(grant("a", "old").login()).isFalse();
	}

	@Test
	@Behaviour({ "C13", "T50" })
	void whereNoneCameForAnAddressTheActivationOfAnyOtherEndsItsAccess() {
		follow(NOW, OLD, THIRD);
		inUse("a");
		follow(GONE, THIRD);
		assertThat(grant("a", "old").activated()).isTrue();
		this.access.turnOn("a", "third", true, 0, GONE);
		assertThat(grant("a", "old").login()).isFalse();
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void theTimeBeginsWhenTheProfileLosesTheSuccessorToo() {
		follow(NOW, OLD, NEW);
		know("a", NOW, "old");
		inUse("a");
		know("a", GONE, "new");
		know("a", LATER);
		assertKeptSince(LATER, "a");
	}

	@Test
	@Behaviour("C13")
	void theTimeBeginsWhenTheContactLosesTheSuccessorToo() {
		follow(NOW, OLD);
		inUse("a");
		follow(GONE, replaced(OLD, "new"), NEW);
		follow(LATER, replaced(OLD, "new"), replaced(NEW, null));
		assertKeptSince(LATER, "a");
	}

	@Test
	@Behaviour({ "C13", "D5" })
	void anAddressThatComesBackIsKeptNoMore() {
		follow(NOW, OLD, NEW);
		know("a", NOW, "old", "new");
		inUse("a");
		know("a", GONE, "new");
		know("a", GONE.plusSeconds(60), "old", "third");
		assertThat(this.access.endings().keptSince()).as("before the contact's own event").isEmpty();
		follow(GONE.plusSeconds(60), OLD, NEW, THIRD);
		assertThat(this.access.endings().keptSince()).isEmpty();
		know("a", LATER, "third");
		assertKeptSince(LATER, "a");
	}

	@Test
	@Behaviour({ "C13", "D6" })
	void theMailboxOfAnAddressThatWentIsTheContactsAsLongAsAccessIsKeptThere() {
		follow(NOW, OLD);
		inUse("a");
		follow(GONE);
		assertThat(this.access.addresses().holds("identity-old")).isTrue();
		this.access.turnOff("a", "old");
		assertThat(this.access.addresses().holds("identity-old")).isFalse();
		follow(LATER, OLD);
		assertThat(this.access.addresses().holds("identity-old")).isTrue();
	}

	private void assertKeptSince(Instant since, String account) {
		assertThat(this.access.endings().keptSince()).contains(since);
		assertThat(this.access.endings().keptUntil(since.minusSeconds(1))).isEmpty();
		assertThat(this.access.endings().keptUntil(since)).extracting(Grant::accountId, Grant::emailId)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(account, "old"));
	}

	private static Address replaced(Address address, String successor) {
		return new Address(address.emailId(), address.identityId(), false, null, null, successor);
	}

	private void inUse(String account) {
		this.access.turnOn(account, "old", true, 0, NOW);
	}

	private void know(String account, Instant time, String... emailIds) {
		know(++this.sequence, account, time, emailIds);
	}

}
