package io.liaison.notification.delivery;

import java.util.List;
import java.util.Set;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.Verdict.Send;
import io.liaison.notification.decision.Verdict.Wait;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.notification.view.ProfileView;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** To which address somebody is told. */
class AddressDecisionsTests extends DecisionTest {

	@Test
	void anAddressThatIsNotThereIsWaitedForUnlessTheContactIsKnownAsOfTheCause() {
		this.contact = contact(true, new Email("e0", "old@example.org", true));
		this.profile = new ProfileView(List.of("e0"));
		assertThat(decide("INVITATION", LATER)).isInstanceOf(Wait.class);
		assertThat(decide("PASSWORD_RESET", LATER)).isInstanceOf(Wait.class);
		this.asOf = List.of(CONTACT);
		assertThat(rule(decide("INVITATION", SOON))).isEqualTo(Rule.NO_ADDRESS);
		assertThat(rule(decide("PASSWORD_RESET", SOON))).isEqualTo(Rule.NO_ADDRESS);
	}

	@Test
	@Behaviour("T51")
	void anInvitationGoesToNoOtherAddressThanTheOneInvited() {
		this.profile = new ProfileView(List.of("e2"));
		this.contact = contact(true, new Email("e1", "ada@example.org", false),
				new Email("e2", "new@example.org", true));
		assertThat(rule(decide("INVITATION", SOON))).isEqualTo(Rule.NO_ADDRESS);
	}

	@Test
	@Behaviour("C13")
	void aReplacedAddressStillGetsItsReset() {
		this.contact = contact(true, new Email("e1", "ada@example.org", false));
		assertThat(decide("PASSWORD_RESET", SOON)).isInstanceOf(Send.class);
	}

	@Test
	void anAnswerGoesToACurrentAddressWhenTheOneUsedWasReplaced() {
		this.profile = new ProfileView(List.of("e2"));
		this.contact = contact(true, new Email("e1", "ada@example.org", false),
				new Email("e2", "new@example.org", true));
		assertThat(decide("TICKET_ANSWERED", SOON)).isInstanceOfSatisfying(Send.class,
				(send) -> assertThat(send.to().address()).isEqualTo("new@example.org"));
	}

	@Test
	@Behaviour("D5")
	void aMailAboutAnAccountGoesToNoAddressThatAnotherAccountEntered() {
		this.contact = contact(true, new Email("e9", "theirs@example.org", true),
				new Email("e1", "ada@example.org", true));
		assertThat(decide("TICKET_ANSWERED", SOON)).isInstanceOfSatisfying(Send.class,
				(send) -> assertThat(send.to().address()).isEqualTo("ada@example.org"));
		this.profile = new ProfileView(List.of());
		assertThat(rule(decide("TICKET_ANSWERED", SOON))).isEqualTo(Rule.NO_ADDRESS);
		assertThat(rule(decide("INVITATION", SOON))).isEqualTo(Rule.NO_ADDRESS);
	}

	@Test
	@Behaviour("D5")
	void aProfileThatIsBehindTheContactIsWaitedFor() {
		this.profile = new ProfileView(List.of("e0"));
		assertThat(decide("INVITATION", LATER)).isInstanceOf(Wait.class);
		this.contact = contact(true, new Email("e1", "ada@example.org", false),
				new Email("e2", "new@example.org", true));
		this.profile = new ProfileView(List.of("e1"));
		assertThat(decide("TICKET_ANSWERED", LATER)).isInstanceOf(Wait.class);
		this.unknown = Set.of("profile");
		assertThat(decide("TICKET_ANSWERED", LATER)).isEqualTo(new Wait("the account's profile of the contact"));
		// a person's own sign-in is no account's
		assertThat(AddressRule.NAMED).isSameAs(AllTypes.named("PASSWORD_RESET").address());
	}

}
