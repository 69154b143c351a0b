package io.liaison.notification.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.liaison.notification.ServiceTests;
import io.liaison.notification.inbox.Inboxes;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.ContractSchemas;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationErasureTests extends ServiceTests {

	private static final String TYPE = "io.liaison.contacts.contact-erased.v1";

	private static final String RECEIPTS = "notification.erasure-receipt.v1";

	private final String ada = id("ada");

	private final String erasure = id("era");

	@Autowired
	private Notifications notifications;

	@Autowired
	private Inboxes inboxes;

	@BeforeEach
	void tell() {
		raise(1);
		this.inboxes.add(this.notifications.get(this.notifications.to(this.ada).getFirst()), null);
	}

	@Test
	@Behaviour({ "D6", "D27", "C8" })
	void theRecordStaysWithoutWordsAndTheInboxIsGone() {
		Api reader = this.api.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, this.ada, "acme")));
		assertThat(reader.get("/api/inbox").expect(200).text()).contains("My leg");
		erase(1);
		Event receipt = receipt(1);
		ContractSchemas.check(receipt);
		assertThat(receipt.data().at("/receipt/records").asInt()).isEqualTo(1);
		assertThat(reader.get("/api/inbox").expect(200).text()).doesNotContain("My leg");
		Notification left = this.notifications.get(this.notifications.to(this.ada).getFirst());
		assertThat(left.content().title()).isNull();
		assertThat(left.content().text()).isNull();
		assertThat(left.content().ticketId()).isEqualTo("t1");
		assertThat(records(this.ada)).hasSize(1);
	}

	@Test
	void anErasureToldTwiceOrLateIsAnsweredOnceForEachNewerEvent() {
		erase(2);
		receipt(1);
		// told across the first event
		raise(2);
		erase(2);
		erase(1);
		erase(3);
		assertThat(receipt(2).data().at("/receipt/records").asInt()).isEqualTo(2);
		assertThat(this.events.of(RECEIPTS, this.erasure)).hasSize(2);
		assertThat(this.notifications.to(this.ada))
			.allSatisfy((id) -> assertThat(this.notifications.get(id).content().title()).isNull());
	}

	@Test
	void poisonIsParkedAndTheNextErasureIsFollowed() {
		this.events.publish("contacts.erasure.v1", TYPE, "poison-" + this.erasure, 1, "{\"erasure\":{}}");
		erase(1);
		receipt(1);
		Api operator = this.api.as(this.tokens.staff("operations.manage"));
		await().until(() -> operator.get("/api/operations/notification/parked-events")
			.expect(200)
			.text()
			.contains("poison-" + this.erasure));
	}

	private void raise(int sequence) {
		Cause cause = new Cause("/test", "io.liaison.test.happened.v1", this.ada, sequence, Instant.now());
		this.notifications.raise("TICKET_ANSWERED", new Recipient(this.ada, "e", "acme"), cause,
				Content.ticket("t1", "acme", "My leg", "It hurts."), List.of(), cause.at().plus(Duration.ofDays(7)));
	}

	private void erase(long sequence) {
		this.events.publish("contacts.erasure.v1", TYPE, this.erasure, sequence,
				Map.of("erasure", Map.of("id", this.erasure, "contactId", this.ada)));
	}

	private Event receipt(long sequence) {
		return this.events.await(RECEIPTS,
				(event) -> event.subject().equals(this.erasure) && event.sequence() == sequence);
	}

}
