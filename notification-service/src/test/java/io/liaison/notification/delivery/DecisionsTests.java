package io.liaison.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.AddressRule;
import io.liaison.notification.decision.DecisionContext;
import io.liaison.notification.decision.Verdict;
import io.liaison.notification.decision.Verdict.Send;
import io.liaison.notification.decision.Verdict.Suppress;
import io.liaison.notification.decision.Verdict.Wait;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessView.Invitation;
import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.notification.view.ProfileView;
import io.liaison.platform.store.AsOf;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsTests {

	private static final Instant SOON = ANotification.CAUSED.plusSeconds(1);

	private static final Instant LATER = SOON.plus(Duration.ofDays(1));

	private static final AsOf CONTACT = new AsOf("/contacts", "ada", 7);

	private static final AsOf ACCOUNT = new AsOf("/contacts", "acme", 4);

	private static final List<String> VIEWS = List.of("contact", "account", "concerned", "access", "profile");

	private Set<String> unknown = Set.of();

	private List<AsOf> asOf = List.of();

	private Optional<AsOf> unread = Optional.empty();

	private ContactView contact = contact(true, new Email("e0", "old@example.org", true),
			new Email("e1", "ada@example.org", true));

	private ProfileView profile = new ProfileView(List.of("e1"));

	private Link link = new Link("ada", "e1", true, List.of());

	private Grant grant = new Grant("acme", "e1", true, new Invitation("SENT", 1, null));

	@ParameterizedTest
	@MethodSource("io.liaison.notification.type.AllTypes#list")
	void everybodyIsToldWhatNoRuleObjectsTo(NotificationType type) {
		assertThat(decide(type, SOON)).isInstanceOfSatisfying(Send.class, (send) -> {
			assertThat(send.to().address()).isEqualTo("ada@example.org");
			assertThat(send.to().name()).isEqualTo("Ada Lovelace");
		});
	}

	@Test
	@Behaviour("C8")
	void theDecisionNamesItsRule() {
		assertThat(rule(decide("INVITATION", SOON))).isEqualTo(Rule.MANDATORY);
		assertThat(rule(decide("TICKET_OPENED", SOON))).isEqualTo(Rule.ROLE_DEFAULT);
		assertThat(rule(decide("TICKET_ANSWERED", SOON))).isEqualTo(Rule.REQUESTER);
	}

	@ParameterizedTest
	@MethodSource("io.liaison.notification.type.AllTypes#list")
	void nothingIsDecidedAgainstSomebodyBecauseAViewLags(NotificationType type) {
		VIEWS.forEach((view) -> {
			this.unknown = Set.of(view);
			assertThat(decide(type, LATER)).as(view).isNotInstanceOf(Suppress.class);
		});
		this.unknown = Set.copyOf(VIEWS);
		assertThat(decide(type, LATER)).isInstanceOf(Wait.class);
	}

	@Test
	void whatALetterNamesIsWaitedFor() {
		this.unknown = Set.of("account");
		assertThat(decide("INVITATION", LATER)).isEqualTo(new Wait("the account"));
		this.unknown = Set.of("concerned");
		assertThat(decide("TICKET_OPENED", LATER)).isEqualTo(new Wait("the account of the ticket"));
	}

	@Test
	void theContactsLanguageAndTimeZoneGoBeforeTheAccounts() {
		assertThat(decide("INVITATION", SOON)).isInstanceOfSatisfying(Send.class, (send) -> {
			assertThat(send.to().languages()).containsExactly("fr");
			assertThat(send.to().timeZones()).containsExactly("Europe/Berlin");
		});
		this.contact = new ContactView("ada", "Ada", null, true, "Europe/Stockholm", "sv", this.contact.emails());
		assertThat(decide("INVITATION", SOON)).isInstanceOfSatisfying(Send.class, (send) -> {
			assertThat(send.to().languages()).containsExactly("sv", "fr");
			assertThat(send.to().timeZones()).containsExactly("Europe/Stockholm", "Europe/Berlin");
		});
	}

	@ParameterizedTest
	@MethodSource("io.liaison.notification.type.AllTypes#list")
	void nobodyIsToldWhatIsLongAgo(NotificationType type) {
		assertThat(rule(decide(type, ANotification.CAUSED.plus(Duration.ofDays(8))))).isEqualTo(Rule.EXPIRED);
	}

	@ParameterizedTest
	@MethodSource("io.liaison.notification.type.AllTypes#list")
	void anInactivePersonIsToldNothing(NotificationType type) {
		this.contact = contact(false, new Email("e1", "ada@example.org", true));
		assertThat(rule(decide(type, SOON))).isEqualTo(Rule.CONTACT_INACTIVE);
	}

	@Test
	@Behaviour("T13")
	void whoseLoginIsOffIsNotInvitedAndGetsNoAnswers() {
		this.grant = new Grant("acme", "e1", false, new Invitation("REVOKED", 1, null));
		assertThat(rule(decide("INVITATION", SOON))).isEqualTo(Rule.LOGIN_OFF);
		assertThat(rule(decide("ACCESS_ADDED", SOON))).isEqualTo(Rule.LOGIN_OFF);
		assertThat(rule(decide("TICKET_ANSWERED", SOON))).isEqualTo(Rule.LOGIN_OFF);
	}

	@Test
	@Behaviour("T45")
	void whoseActivationIsPendingGetsAnswersAllTheSame() {
		this.grant = new Grant("acme", "e1", true, new Invitation("DEFERRED", 0, null));
		assertThat(decide("TICKET_ANSWERED", SOON)).isInstanceOf(Send.class);
	}

	@Test
	@Behaviour("T48")
	void anInvitationThatWasSentAgainIsNotSentTwice() {
		this.grant = new Grant("acme", "e1", true, new Invitation("SENT", 2, null));
		assertThat(rule(decide("INVITATION", SOON))).isEqualTo(Rule.SUPERSEDED);
		this.grant = new Grant("acme", "e1", true, new Invitation("ACCEPTED", 1, null));
		assertThat(rule(decide("INVITATION", SOON))).isEqualTo(Rule.SUPERSEDED);
	}

	@Test
	void anEndedLinkEndsTicketMails() {
		this.link = new Link("ada", "e1", false, List.of());
		assertThat(rule(decide("TICKET_OPENED", SOON))).isEqualTo(Rule.NOT_LINKED);
		assertThat(decide("INVITATION", SOON)).isInstanceOf(Send.class);
	}

	@Test
	void aLinkThatIsNotThereIsWaitedForUnlessTheAccountIsKnownAsOfTheCause() {
		this.link = new Link("somebody-else", "e1", true, List.of());
		assertThat(decide("TICKET_ANSWERED", LATER)).isInstanceOf(Wait.class);
		this.asOf = List.of(CONTACT);
		assertThat(decide("TICKET_ANSWERED", LATER)).isInstanceOf(Wait.class);
		this.asOf = List.of(ACCOUNT);
		assertThat(rule(decide("TICKET_ANSWERED", SOON))).isEqualTo(Rule.NOT_LINKED);
	}

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

	@ParameterizedTest
	@MethodSource("io.liaison.notification.type.AllTypes#list")
	void whileWhatTheCauseKnewIsNotKnownHereNothingIsDecidedUntilItExpires(NotificationType type) {
		this.contact = contact(false);
		this.grant = new Grant("acme", "e1", false, null);
		this.link = new Link("ada", "e1", false, List.of());
		this.asOf = List.of(CONTACT);
		this.unread = Optional.of(CONTACT);
		assertThat(decide(type, LATER)).isEqualTo(new Wait("event 7 of /contacts/ada"));
		assertThat(rule(decide(type, ANotification.CAUSED.plus(Duration.ofDays(8))))).isEqualTo(Rule.EXPIRED);
		this.unread = Optional.empty();
		assertThat(decide(type, LATER)).isInstanceOf(Suppress.class);
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

	private Verdict decide(String type, Instant now) {
		return decide(AllTypes.named(type), now);
	}

	private Verdict decide(NotificationType type, Instant now) {
		Content content = type.isReadInInbox() ? Content.ticket("t1", "acme", "A question", "Why?")
				: Content.link(1, null);
		AccountView account = new AccountView("acme", "Acme Ltd", "CUSTOMER", true, "Europe/Berlin", "fr",
				List.of(this.link));
		return Decisions.decide(type,
				new DecisionContext(ANotification.of(type.name(), content, this.asOf), now, this.unread,
						known("contact", this.contact), known("account", account), known("concerned", account),
						known("access", new ContactAccessView("ada", List.of(this.grant), null)),
						known("profile", this.profile)));
	}

	private <T> Optional<T> known(String name, T view) {
		return Optional.of(view).filter((it) -> !this.unknown.contains(name));
	}

	private static Rule rule(Verdict verdict) {
		return switch (verdict) {
			case Send(Decision reason, var to) -> reason.rule();
			case Suppress(Decision reason) -> reason.rule();
			case Wait(String missing) -> throw new AssertionError("waits for " + missing);
		};
	}

	private static ContactView contact(boolean active, Email... emails) {
		return new ContactView("ada", "Ada", "Lovelace", active, null, null, List.of(emails));
	}

}
