package io.liaison.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.Neighbours;
import io.liaison.notification.ServiceTests;
import io.liaison.notification.actionlink.ActionLinks;
import io.liaison.notification.decision.Verdict;
import io.liaison.notification.inbox.Inboxes;
import io.liaison.notification.mail.Mailer;
import io.liaison.notification.notification.ForgetfulNotifications;
import io.liaison.notification.notification.Recipient;
import io.liaison.notification.type.NotificationType;
import io.liaison.notification.type.NotificationTypes;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.work.HeldClaim;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import io.liaison.platform.work.Worklist;
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
	private Retentions retentions;

	@Autowired
	private Worklist worklist;

	@Autowired
	private NotificationTypes types;

	@Autowired
	private Decisions decisions;

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
		this.notifications = new ForgetfulNotifications(this.stores, this.retentions, this.worklist, 1);
		NotificationType type = this.types.find("ACCESS_ADDED").orElseThrow();
		this.notifications.raiseUnseen(this.notification, type.name(),
				new Recipient(this.ada, "e-" + this.ada, this.acme));
		await().until(() -> this.decisions.decide(type,
				this.notifications.find(this.notification).orElseThrow()) instanceof Verdict.Send);
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

	@Test
	void whatOnlyAnotherVersionKnowsIsLeftToIt() {
		String unknown = id("n");
		this.notifications.raiseUnseen(unknown, "OF_TOMORROW", new Recipient(this.ada, "e-" + this.ada, this.acme));
		assertThat(delivery().perform(unknown, new HeldClaim(1))).isInstanceOf(Later.class);
		InstantSource afterItsExpiry = InstantSource.fixed(Instant.now().plus(Duration.ofDays(8)));
		assertThatThrownBy(() -> delivery(afterItsExpiry).perform(unknown, new HeldClaim(2)))
			.isInstanceOf(Refusal.class);
		assertThat(delivery(afterItsExpiry).perform(unknown, new HeldClaim(3))).isEqualTo(Outcome.DONE);
		assertThat(awaitRecord(this.ada, "SUPPRESSED").at("/kind").asString()).isEqualTo("OF_TOMORROW");
	}

	private Delivery delivery() {
		return delivery(InstantSource.system());
	}

	private Delivery delivery(InstantSource clock) {
		return new Delivery(this.notifications, this.types, this.decisions, this.inboxes, this.links, this.mailer,
				clock, this.meters);
	}

}
