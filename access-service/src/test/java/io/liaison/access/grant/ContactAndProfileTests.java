package io.liaison.access.grant;

import java.util.List;

import io.liaison.access.grant.ContactAccessState.Address;
import io.liaison.access.grant.profile.KnownAddresses;
import io.liaison.access.grant.profile.ProfileSnapshot;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A contact and an account's profile of it are heard of in either order. */
class ContactAndProfileTests extends ContactAccessTest {

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
	@Behaviour({ "T50", "T51" })
	void aGrantThatIsAcceptedBetweenProfileAndContactIsNotLostButMoves() {
		ContactAccess fresh = withGrant(false);
		fresh.invite("a", "old", null, null, NOW);
		fresh.follow(profile(2, List.of("new")));
		fresh.accept("a", "old", 1, NOW.plusSeconds(3600));
		fresh.identityInUse("identity-old", NOW.plusSeconds(3600));
		assertThat(rights(fresh)).containsExactly("old in use");
		fresh.follow(new ContactSnapshot(2, NOW.plusSeconds(3600), true, "Ada", List.of(NEW)));
		assertThat(rights(fresh)).containsExactlyInAnyOrder("old off", "new pending");
		assertThat(fresh.invitations().invited("a", "new", 1, NOW.plusSeconds(3600))).isPresent();
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

}
