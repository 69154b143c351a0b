package io.liaison.notification.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.notification.ServiceTests;
import io.liaison.platform.security.Side;
import io.liaison.platform.store.retention.PassedTime;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionRecordsTests extends ServiceTests {

	private final String ada = id("ada");

	private final String acme = id("acme");

	private final String subject = id("subject");

	@Autowired
	private Notifications notifications;

	@Autowired
	private Retentions retentions;

	@Autowired
	private MongoOperations store;

	private Api staff;

	@BeforeEach
	void threeAreRaised() {
		this.staff = this.api.as(this.tokens.staff("notifications.read"));
		for (int sequence = 1; sequence <= 3; sequence++) {
			raise(sequence);
		}
	}

	@Test
	void theSameIsRaisedOnce() {
		raise(2);
		assertThat(this.staff.get("/api/notifications?contactId=" + this.ada).json().at("/items").size()).isEqualTo(3);
	}

	@Test
	void recordsAreFoundByContactAccountAndCausePageByPage() {
		Api.Answer first = this.staff
			.get("/api/notifications?limit=2&contactId=" + this.ada + "&accountId=" + this.acme + "&causeSubject="
					+ this.subject)
			.expect(200);
		assertThat(first.json().at("/items").size()).isEqualTo(2);
		Api.Answer second = this.staff
			.get("/api/notifications?limit=2&contactId=" + this.ada + "&accountId=" + this.acme + "&causeSubject="
					+ this.subject + "&cursor=" + first.at("/next"))
			.expect(200);
		assertThat(second.json().at("/items").size()).isEqualTo(1);
		assertThat(second.at("/next")).isEmpty();
		this.staff.get("/api/notifications?limit=2&contactId=" + this.ada + "&cursor=" + first.at("/next")).expect(400);
		this.staff.get("/api/notifications?cursor=x" + first.at("/next")).expect(400);
		assertThat(this.staff.get("/api/notifications?causeSubject=another").json().at("/items").isEmpty()).isTrue();
	}

	@Test
	void oneRecordIsReadWithItsVersion() {
		String id = this.staff.get("/api/notifications?contactId=" + this.ada).at("/items/0/id");
		Api.Answer record = this.staff.get("/api/notifications/" + id).expect(200);
		assertThat(record.etag()).isNotNull();
		assertThat(record.at("/cause/subject")).isEqualTo(this.subject);
		this.staff.get("/api/notifications/unknown").expect(404);
	}

	@Test
	void outsidersSeeTheirOwnAccountsOnly() {
		String id = this.staff.get("/api/notifications?contactId=" + this.ada).at("/items/0/id");
		Api own = this.api.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, "bob", this.acme, "notifications.read")));
		Api other = this.api.as(this.tokens.of(Tokens.caller(Side.CUSTOMER, "eve", "other", "notifications.read")));
		own.get("/api/notifications/" + id).expect(200);
		other.get("/api/notifications/" + id).expect(404);
		other.get("/api/notifications?accountId=" + this.acme).expect(404);
		assertThat(own.get("/api/notifications?contactId=" + this.ada).json().at("/items").size()).isEqualTo(3);
		assertThat(other.get("/api/notifications?contactId=" + this.ada).json().at("/items").isEmpty()).isTrue();
	}

	@Test
	void aCauseOfBeforeWhatIsKeptMakesNoRecordAnew() {
		raise(4, Instant.now().minus(Duration.ofDays(401)));
		raise(5, Instant.now().minus(Duration.ofDays(399)));
		assertThat(records(this.ada)).extracting((it) -> it.at("/cause/sequence").asLong())
			.containsExactlyInAnyOrder(1L, 2L, 3L, 5L);
	}

	@Test
	void aRecordEndsWhenItsCauseIs400DaysOld() {
		Instant old = Instant.now().minus(Duration.ofDays(10));
		raise(4, old);
		Instant end = old.plus(Duration.ofDays(400));
		// what waits to be published stays
		awaitRecord(4);
		PassedTime.deleteAsOf(end.minusSeconds(1), this.retentions, "notifications");
		assertThat(records(this.ada)).hasSize(4);
		await().untilAsserted(() -> {
			PassedTime.deleteAsOf(end.plusSeconds(1), this.retentions, "notifications");
			assertThat(records(this.ada)).extracting((it) -> it.at("/cause/sequence").asLong())
				.containsExactlyInAnyOrder(1L, 2L, 3L);
		});
	}

	@Test
	void anIndexServesEachFilterInTheOrderOfTheListAndTheEndOfRecords() {
		String contact = "state.recipient.contactId";
		String account = "state.recipient.accountId";
		List<List<String>> wanted = Stream
			.of(List.<String>of(), List.of(contact), List.of(account), List.of(account, contact),
					List.of("state.cause.subject"))
			.map((filter) -> Stream.concat(filter.stream(), Stream.of("state.createdAt DESC", "_id")).toList())
			.toList();
		await().untilAsserted(() -> assertThat(this.store.indexOps("notifications").getIndexInfo())
			.extracting((index) -> index.getIndexFields()
				.stream()
				.map((field) -> field.getKey() + ((field.getDirection() == Sort.Direction.DESC) ? " DESC" : ""))
				.toList())
			.containsAll(wanted)
			.contains(List.of("state.cause.at")));
	}

	private void awaitRecord(int sequence) {
		await().until(() -> records(this.ada).stream()
			.anyMatch((it) -> it.at("/cause/sequence").asInt() == sequence && it.at("/decision").isObject()));
	}

	private void raise(int sequence) {
		raise(sequence, Instant.now());
	}

	private void raise(int sequence, Instant at) {
		Cause cause = new Cause("/test", "io.liaison.test.happened.v1", this.subject, sequence, at);
		this.notifications.raise("ACCESS_ADDED", new Recipient(this.ada, "e", this.acme), cause, Content.NONE,
				List.of(), cause.at().plus(Duration.ofDays(7)));
	}

}
