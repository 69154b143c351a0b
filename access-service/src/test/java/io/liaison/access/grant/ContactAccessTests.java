package io.liaison.access.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.ContactAccessState.Nomination;
import io.liaison.access.grant.Invitation.State;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactAccessTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

	private static final Address OLD = Address.of("old", "identity-old");

	private static final Address NEW = Address.of("new", "identity-new");

	private final ContactAccess access = new ContactAccess("contact", null);

	private long sequence;

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
	@Behaviour({ "C1", "T48" })
	void anInvitationExpiresAndAResendStartsAnew() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		Instant late = NOW.plus(Invitation.TTL);
		assertThat(grant("a", "old").invitation().stateAt(late)).isEqualTo(State.EXPIRED);
		assertThat(this.access.invited("a", "old", 1, late)).isEmpty();
		invite("a", "old", late);
		assertThat(this.access.invited("a", "old", 1, late)).isEmpty();
		assertThat(this.access.invited("a", "old", 2, late)).isPresent();
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
		assertThat(this.access.invited("a", "old", 1, NOW)).isEmpty();
		assertThatThrownBy(() -> invite("a", "old", NOW)).hasMessageContaining("login-off");
		assertThat(grant("a", "old").version()).isEqualTo(3);
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
		assertThat(this.access.invited("a", "new", 1, NOW)).isPresent();
	}

	@Test
	@Behaviour("C13")
	void whereTheOldAddressHadNoInvitationTheNewOneIsNotInvitedEither() {
		inUse();
		follow(NOW.plusSeconds(59), NEW);
		assertThat(grant("a", "new").login()).isTrue();
		assertThat(this.access.invited("a", "new", 1, NOW)).isEmpty();
	}

	@Test
	@Behaviour("T51")
	void anInvitationMovesToTheAddressThatCameInstead() {
		follow(OLD);
		on("a");
		invite("a", "old", NOW);
		follow(NEW);
		assertThat(this.access.invited("a", "old", 1, NOW)).isEmpty();
		assertThat(grant("a", "old").login()).isFalse();
		assertThat(this.access.invited("a", "new", 1, NOW)).isPresent();
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
		assertThat(this.access.invited("provider", "old", 1, NOW)).isPresent();
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
		assertThatThrownBy(() -> this.access.requireKnown("a", "old")).hasMessageContaining("address-not-known");
		know(1, "a", NOW, "old");
		this.access.requireKnown("a", "old");
		assertThatThrownBy(() -> this.access.requireKnown("a", "new")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> this.access.requireKnown("b", "old")).isInstanceOf(Refusal.class);
	}

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
		assertThat(this.access.invited("a", "old", 1, NOW)).isEmpty();
		assertThat(grant("b", "old").login()).isTrue();
	}

	@Test
	void aProfileThatIsHeardOfFirstEndsNoGrantAndAnOldOneChangesNothing() {
		inUse();
		know(3, "a", NOW, "new");
		assertThat(grant("a", "old").activated()).isTrue();
		know(2, "a", NOW, "old");
		know(3, "a", NOW, "old");
		assertThat(this.access.knows("a", "old")).isFalse();
	}

	@Test
	@Behaviour({ "T51", "C13" })
	void whatBecomesOfGrantsDoesNotDependOnWhetherContactOrProfileIsHeardOfFirst() {
		Address replaced = new Address("old", "identity-old", false, null, null, "new");
		Address third = Address.of("third", "identity-third");
		for (List<Address> addresses : List.of(List.of(NEW), List.of(replaced, NEW), List.of(OLD, NEW),
				List.of(replaced, NEW, third))) {
			for (List<String> known : List.of(List.of("new"), List.of("old", "new"), List.of("new", "third"))) {
				for (boolean inUse : new boolean[] { true, false }) {
					assertThat(rightsAfter(true, inUse, addresses, known)).as("%s %s %s", addresses, known, inUse)
						.isEqualTo(rightsAfter(false, inUse, addresses, known));
				}
			}
		}
	}

	@Test
	@Behaviour("T51")
	void aGrantThatWaitsMovesAlsoWhereTheContactKeepsTheOldAddress() {
		for (boolean profileFirst : new boolean[] { true, false }) {
			assertThat(rightsAfter(profileFirst, false, List.of(OLD, NEW), List.of("new")))
				.containsExactlyInAnyOrder("old off", "new pending");
		}
	}

	@Test
	@Behaviour({ "C13", "T49" })
	void aGrantInUseIsKeptOnTheOldAddressInWhicheverOrder() {
		for (boolean profileFirst : new boolean[] { true, false }) {
			assertThat(rightsAfter(profileFirst, true, List.of(NEW), List.of("new"))).containsExactly("old in use");
		}
	}

	@Test
	void whatComesTwiceOrLateInAnAddressChangeChangesNothing() {
		for (boolean profileFirst : new boolean[] { true, false }) {
			ContactAccess fresh = withGrant(false);
			ContactSnapshot contact = new ContactSnapshot(2, NOW, true, "Ada", List.of(OLD, NEW));
			ProfileSnapshot profile = profile(2, List.of("new"));
			for (int times = 0; times < 2; times++) {
				hear(fresh, profileFirst, contact, profile);
				fresh.follow(new ContactSnapshot(1, NOW, true, "Ada", List.of(OLD)));
				fresh.follow(profile(1, List.of("old")));
			}
			assertThat(rights(fresh)).containsExactlyInAnyOrder("old off", "new pending");
			assertThat(fresh.grantOrNone("a", "new").term()).isEqualTo(1);
		}
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

	@Test
	@Behaviour("T51")
	void theSuccessorIsTheOneThatTheContactNames() {
		follow(OLD);
		on("a");
		follow(new Address("old", "identity-old", false, null, null, "new"), NEW,
				Address.of("other", "identity-other"));
		assertThat(grant("a", "new").pending()).isTrue();
	}

	private static List<String> rightsAfter(boolean profileFirst, boolean inUse, List<Address> addresses,
			List<String> known) {
		ContactAccess fresh = withGrant(inUse);
		hear(fresh, profileFirst, new ContactSnapshot(2, NOW.plusSeconds(3600), true, "Ada", addresses),
				profile(2, known));
		return rights(fresh);
	}

	private static void hear(ContactAccess access, boolean profileFirst, ContactSnapshot contact,
			ProfileSnapshot profile) {
		if (profileFirst) {
			access.follow(profile);
		}
		access.follow(contact);
		access.follow(profile);
	}

	private static ContactAccess withGrant(boolean inUse) {
		ContactAccess fresh = new ContactAccess("contact", null);
		fresh.follow(new ContactSnapshot(1, NOW, true, "Ada", List.of(OLD)));
		fresh.follow(profile(1, List.of("old")));
		fresh.turnOn("a", "old", inUse, 0, NOW);
		return fresh;
	}

	private static ProfileSnapshot profile(long sequence, List<String> emailIds) {
		return new ProfileSnapshot(NOW.plusSeconds(3600), new KnownAddresses("a", sequence, emailIds));
	}

	private static List<String> rights(ContactAccess access) {
		return access.grants()
			.stream()
			.map((it) -> it.emailId() + (it.activated() ? " in use" : it.pending() ? " pending" : " off"))
			.sorted()
			.toList();
	}

	@Test
	void whoGoesOnFromAGrantWaitsForTheProfileThatItWasGivenBy() {
		follow(OLD);
		know(4, "a", NOW, "old");
		know(5, "b", NOW, "old");
		on("a");
		assertThat(this.access.asOf()).extracting((it) -> it.subject() + " " + it.sequence())
			.containsExactly("contact " + this.sequence, "a.contact 4");
	}

	private void know(long as, String account, Instant time, String... emailIds) {
		this.access.follow(new ProfileSnapshot(time, new KnownAddresses(account, as, List.of(emailIds))));
	}

	private void inUse() {
		follow(OLD);
		this.access.turnOn("a", "old", true, 0, NOW);
	}

	private void on(String account) {
		this.access.turnOn(account, "old", false, 0, NOW);
	}

	private void invite(String account, String email, Instant now) {
		this.access.invite(account, email, null, now);
	}

	private Grant grant(String account, String email) {
		return Optional.of(this.access.grantOrNone(account, email)).orElseThrow();
	}

	private void follow(Address... addresses) {
		follow(true, addresses);
	}

	private void follow(boolean active, Address... addresses) {
		this.access.follow(new ContactSnapshot(++this.sequence, NOW, active, "Given", List.of(addresses)));
	}

	private void follow(Instant time, Address... addresses) {
		this.access.follow(new ContactSnapshot(++this.sequence, time, true, "Given", List.of(addresses)));
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
