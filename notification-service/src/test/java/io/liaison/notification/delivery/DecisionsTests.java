package io.liaison.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.notification.decision.Verdict.Send;
import io.liaison.notification.decision.Verdict.Suppress;
import io.liaison.notification.decision.Verdict.Wait;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessView.Invitation;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.notification.view.ContactView;
import io.liaison.platform.command.AsOf;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsTests extends DecisionTest {

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

	@ParameterizedTest
	@Behaviour("D16")
	@ValueSource(strings = { "TICKET_ANSWERED", "CHANGES_RAISED", "CHANGES_AMENDED", "CHANGES_APPLIED",
			"CHANGES_DECLINED", "CHANGES_CANCELLED" })
	void whomACustomerNoMoreLetsActForItIsToldNothingOfIt(String type) {
		AsOf customer = new AsOf("/contacts", "mills", 4);
		this.account = account("acme", "PURCHASER", true);
		this.concerned = account("mills", "CUSTOMER", true, "others", "acme");
		assertThat(decide(type, SOON)).isInstanceOf(Send.class);
		for (AccountView ended : List.of(account("mills", "CUSTOMER", true, "others"),
				account("mills", "CUSTOMER", false, "acme"))) {
			this.concerned = ended;
			this.asOf = List.of();
			assertThat(decide(type, LATER)).isInstanceOf(Wait.class);
			this.asOf = List.of(customer);
			assertThat(rule(decide(type, SOON))).isEqualTo(Rule.NOT_LINKED);
		}
		this.account = account("acme", "PROVIDER", true);
		assertThat(decide(type, SOON)).isInstanceOf(Send.class);
	}

	@Test
	void anAccountThatWasKeptBeforeItsPurchasersWereHidesNothingFromThem() {
		this.account = account("acme", "PURCHASER", true);
		this.concerned = new AccountView("mills", "Mills", "CUSTOMER", true, null, null, List.of(), null);
		assertThat(decide("TICKET_ANSWERED", SOON)).isInstanceOf(Send.class);
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

}
