package io.liaison.notification.delivery;

import java.time.Clock;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.notification.inbox.Inboxes;
import io.liaison.notification.mail.ActionLinks;
import io.liaison.notification.mail.Mailer;
import io.liaison.notification.notification.ForgetfulNotifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Outcome;
import io.liaison.platform.work.Worklist;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStores;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTests extends ServiceTests {

	private final String ada = id("ada");

	private final String acme = id("acme");

	private final String notification = id("n");

	@Autowired
	private AggregateStores stores;

	@Autowired
	private Worklist worklist;

	@Autowired
	private DecisionContexts facts;

	@Autowired
	private Inboxes inboxes;

	@Autowired
	private ActionLinks links;

	@Autowired
	private Mailer mailer;

	@Autowired
	private MeterRegistry meters;

	private ForgetfulNotifications notifications;

	@BeforeEach
	void aNotificationIsReady() {
		contact(this.ada);
		account(this.acme, "CUSTOMER", "member", this.ada);
		this.events.publish(ACCESS, "io.liaison.access.login-granted.v1", this.ada, 1,
				access(this.ada, this.acme, 1, ""));
		this.notifications = new ForgetfulNotifications(this.stores, this.worklist, 1);
		this.notifications.raiseUnseen(this.notification, new Recipient(this.ada, "e-" + this.ada, this.acme));
		await().until(() -> DecisionRules.decide(this.notifications.find(this.notification).orElseThrow(),
				this.facts.about(this.notifications.find(this.notification).orElseThrow()),
				Clock.systemUTC().instant()) instanceof Verdict.Send);
	}

	@Test
	void aMailThatIsOutAndCouldNotBeRecordedIsNotSentAgain() {
		Delivery delivery = delivery();
		assertThatThrownBy(() -> delivery.perform(this.notification, new HeldClaim(1))).isInstanceOf(Refusal.class);
		assertThat(delivery.perform(this.notification, new HeldClaim(2))).isEqualTo(Outcome.DONE);
		assertThat(Neighbours.MAILS.to(address(this.ada))).hasSize(1);
		assertThat(awaitRecord(this.ada, "SENT").at("/id").asString()).isEqualTo(this.notification);
	}

	@Test
	void aMailThatWasOutWhenTheProcessDiedIsSentOnceMoreUnderTheSameMessageId() {
		assertThatThrownBy(() -> delivery().perform(this.notification, new HeldClaim(1))).isInstanceOf(Refusal.class);
		Delivery afterRestart = delivery();
		assertThat(afterRestart.perform(this.notification, new HeldClaim(2))).isEqualTo(Outcome.DONE);
		assertThat(afterRestart.perform(this.notification, new HeldClaim(3))).isEqualTo(Outcome.DONE);
		assertThat(Neighbours.MAILS.to(address(this.ada))).hasSize(2)
			.extracting(Mail::id)
			.allMatch((id) -> id.startsWith("<" + this.notification + "@"));
	}

	private Delivery delivery() {
		return new Delivery(this.notifications, this.facts, this.inboxes, this.links, this.mailer, Clock.systemUTC(),
				this.meters);
	}

}
