package io.liaison.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.liaison.notification.delivery.Verdict.Send;
import io.liaison.notification.delivery.Verdict.Suppress;
import io.liaison.notification.delivery.Verdict.Wait;
import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.Decision;
import io.liaison.notification.notification.NotificationType;
import io.liaison.notification.notification.Notification;
import io.liaison.notification.notification.Rule;
import io.liaison.notification.view.AccountView;
import io.liaison.notification.view.AccountView.Link;
import io.liaison.notification.view.ContactAccessView;
import io.liaison.notification.view.ContactAccessView.Grant;
import io.liaison.notification.view.ContactAccessView.Invitation;
import io.liaison.notification.view.ContactView;
import io.liaison.notification.view.ContactView.Email;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionRulesTests {

	private static final Instant SOON = ANotification.CAUSED.plusSeconds(1);

	private static final Instant SETTLED = SOON.plus(DecisionRules.PATIENCE);

	private ContactView contact = contact(true, new Email("e0", "old@example.org", true),
			new Email("e1", "ada@example.org", true));

	private Link link = new Link("ada", "e1", true, List.of());

	private Grant grant = new Grant("acme", "e1", true, new Invitation("SENT", 1, null));

	@ParameterizedTest
	@EnumSource
	void everybodyIsToldWhatNoRuleObjectsTo(NotificationType kind) {
		assertThat(decide(kind, SOON)).isInstanceOfSatisfying(Send.class, (send) -> {
			assertThat(send.to().address()).isEqualTo("ada@example.org");
			assertThat(send.to().name()).isEqualTo("Ada Lovelace");
		});
	}

	@Test
	@Behaviour("C8")
	void theDecisionNamesItsRule() {
		assertThat(rule(decide(NotificationType.INVITATION, SOON))).isEqualTo(Rule.MANDATORY);
		assertThat(rule(decide(NotificationType.TICKET_OPENED, SOON))).isEqualTo(Rule.ROLE_DEFAULT);
		assertThat(rule(decide(NotificationType.TICKET_ANSWERED, SOON))).isEqualTo(Rule.REQUESTER);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsNotKnownYetIsWaitedFor(NotificationType kind) {
		assertThat(decide(kind,
				new DecisionContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), SOON))
			.isInstanceOf(Wait.class);
	}

	@ParameterizedTest
	@EnumSource
	void nobodyIsToldWhatIsLongAgo(NotificationType kind) {
		assertThat(rule(decide(kind, ANotification.CAUSED.plus(Duration.ofDays(8))))).isEqualTo(Rule.EXPIRED);
	}

	@ParameterizedTest
	@EnumSource
	void anInactivePersonIsToldNothing(NotificationType kind) {
		this.contact = contact(false, new Email("e1", "ada@example.org", true));
		assertThat(rule(decide(kind, SOON))).isEqualTo(Rule.CONTACT_INACTIVE);
	}

	@Test
	@Behaviour("T13")
	void whoseLoginIsOffIsNotInvitedAndGetsNoAnswers() {
		this.grant = new Grant("acme", "e1", false, new Invitation("REVOKED", 1, null));
		assertThat(rule(decide(NotificationType.INVITATION, SOON))).isEqualTo(Rule.LOGIN_OFF);
		assertThat(rule(decide(NotificationType.ACCESS_ADDED, SOON))).isEqualTo(Rule.LOGIN_OFF);
		assertThat(rule(decide(NotificationType.TICKET_ANSWERED, SOON))).isEqualTo(Rule.LOGIN_OFF);
	}

	@Test
	@Behaviour("T45")
	void whoseActivationIsPendingGetsAnswersAllTheSame() {
		this.grant = new Grant("acme", "e1", true, new Invitation("DEFERRED", 0, null));
		assertThat(decide(NotificationType.TICKET_ANSWERED, SOON)).isInstanceOf(Send.class);
	}

	@Test
	@Behaviour("T48")
	void anInvitationThatWasSentAgainIsNotSentTwice() {
		this.grant = new Grant("acme", "e1", true, new Invitation("SENT", 2, null));
		assertThat(rule(decide(NotificationType.INVITATION, SOON))).isEqualTo(Rule.SUPERSEDED);
		this.grant = new Grant("acme", "e1", true, new Invitation("ACCEPTED", 1, null));
		assertThat(rule(decide(NotificationType.INVITATION, SOON))).isEqualTo(Rule.SUPERSEDED);
	}

	@Test
	void anEndedLinkEndsTicketMails() {
		this.link = new Link("ada", "e1", false, List.of());
		assertThat(rule(decide(NotificationType.TICKET_OPENED, SOON))).isEqualTo(Rule.NOT_LINKED);
		assertThat(decide(NotificationType.INVITATION, SOON)).isInstanceOf(Send.class);
	}

	@Test
	void aLinkThatIsNotThereIsWaitedForBeforeItIsBelieved() {
		this.link = new Link("somebody-else", "e1", true, List.of());
		assertThat(decide(NotificationType.TICKET_ANSWERED, SOON)).isInstanceOf(Wait.class);
		assertThat(rule(decide(NotificationType.TICKET_ANSWERED, SETTLED))).isEqualTo(Rule.NOT_LINKED);
	}

	@Test
	@Behaviour("T51")
	void anInvitationGoesToNoOtherAddressThanTheOneInvited() {
		this.contact = contact(true, new Email("e1", "ada@example.org", false),
				new Email("e2", "new@example.org", true));
		assertThat(decide(NotificationType.INVITATION, SOON)).isInstanceOf(Wait.class);
		assertThat(rule(decide(NotificationType.INVITATION, SETTLED))).isEqualTo(Rule.NO_ADDRESS);
	}

	@Test
	@Behaviour("C13")
	void aReplacedAddressStillGetsItsReset() {
		this.contact = contact(true, new Email("e1", "ada@example.org", false));
		assertThat(decide(NotificationType.PASSWORD_RESET, SOON)).isInstanceOf(Send.class);
	}

	@Test
	void anAnswerGoesToACurrentAddressWhenTheOneUsedWasReplaced() {
		this.contact = contact(true, new Email("e1", "ada@example.org", false),
				new Email("e2", "new@example.org", true));
		assertThat(decide(NotificationType.TICKET_ANSWERED, SOON)).isInstanceOfSatisfying(Send.class,
				(send) -> assertThat(send.to().address()).isEqualTo("new@example.org"));
	}

	private Verdict decide(NotificationType kind, Instant now) {
		AccountView account = new AccountView("acme", "Acme Ltd", "CUSTOMER", true, List.of(this.link));
		return decide(kind, new DecisionContext(Optional.of(this.contact), Optional.of(account), Optional.of(account),
				Optional.of(new ContactAccessView("ada", List.of(this.grant)))), now);
	}

	private static Verdict decide(NotificationType kind, DecisionContext facts, Instant now) {
		Content content = kind.isAboutTicket() ? Content.ticket("t1", "acme", "A question", "Why?")
				: Content.link(1, null);
		Notification it = ANotification.of(kind, content);
		return DecisionRules.decide(it, facts, now);
	}

	private static Rule rule(Verdict verdict) {
		return switch (verdict) {
			case Send(Decision reason, var to) -> reason.rule();
			case Suppress(Decision reason) -> reason.rule();
			case Wait(String missing) -> throw new AssertionError("waits for " + missing);
		};
	}

	private static ContactView contact(boolean active, Email... emails) {
		return new ContactView("ada", "Ada", "Lovelace", active, List.of(emails));
	}

}
