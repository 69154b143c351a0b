package io.liaison.notification.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.notification.notification.NotificationSettings;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.retention.Retentions;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxesTests {

	private final TestStore store = TestStore.fresh();

	private Retentions retentions;

	private final Inboxes inboxes = inboxesAt(ANotification.CAUSED.plus(Duration.ofDays(1)));

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void whatIsAddedTwiceIsThereOnce() {
		add(1);
		add(1);
		add(2);
		assertThat(this.inboxes.items("ada")).extracting(Inboxes.Item::id).containsExactly("n-2", "n-1");
	}

	@Test
	void anInboxKeepsTheLatest() {
		IntStream.rangeClosed(1, 503).forEach(this::add);
		assertThat(this.inboxes.items("ada")).hasSize(500).last().extracting(Inboxes.Item::id).isEqualTo("n-4");
	}

	@Test
	void whatIsNotKeptAnyMoreIsNeitherReadNorAddedAgain() {
		add(1);
		Inboxes later = inboxesAt(ANotification.CAUSED.plus(Duration.ofDays(400)).plusSeconds(2));
		assertThat(later.items("ada")).isEmpty();
		later.add(ANotification.to("eve", "n-2"), null);
		assertThat(this.inboxes.items("eve")).isEmpty();
	}

	@Test
	void anInboxOfOldItemsIsDeleted() {
		add(1);
		Inboxes later = inboxesAt(ANotification.CAUSED.plus(Duration.ofDays(400)).plusSeconds(2));
		this.retentions.start();
		try {
			Awaitility.await().until(() -> this.inboxes.items("ada").isEmpty());
		}
		finally {
			this.retentions.stop();
		}
		assertThat(later.items("ada")).isEmpty();
	}

	@Test
	void whatAnEarlierVersionStoredIsReadOfTheAccountItNames() {
		this.store.operations().insert(Document.parse("""
				{"_id": "ada", "items": [{"_id": "n-1", "kind": "TICKET_ANSWERED", "accountId": "acme", "read": false,
				  "createdAt": {"$date": "2026-03-02T09:15:27Z"}}]}"""), "inboxes");
		assertThat(this.inboxes.items("ada")).singleElement().satisfies((item) -> {
			assertThat(item.accountId()).isEqualTo("acme");
			assertThat(item.via()).isNull();
		});
	}

	@Test
	void onlyOnesOwnItemsAreMarkedRead() {
		add(1);
		assertThat(this.inboxes.markRead("eve", "n-1")).isFalse();
		assertThat(this.inboxes.markRead("ada", "n-1")).isTrue();
		assertThat(this.inboxes.items("ada")).singleElement().extracting(Inboxes.Item::read).isEqualTo(true);
	}

	@Test
	void twoFirstItemsAtOnceBothArrive() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (int round = 0; round < 50; round++) {
				String contactId = "person-" + round;
				CountDownLatch together = new CountDownLatch(1);
				List<Future<?>> added = new ArrayList<>();
				for (int number = 1; number <= 4; number++) {
					String id = "n-" + round + "-" + number;
					added.add(threads.submit(() -> {
						together.await();
						this.inboxes.add(ANotification.to(contactId, id), null);
						return id;
					}));
				}
				together.countDown();
				for (Future<?> one : added) {
					one.get();
				}
				assertThat(this.inboxes.items(contactId)).hasSize(4);
			}
		}
	}

	private void add(int number) {
		Instant at = ANotification.CAUSED.plusSeconds(number);
		this.inboxes.add(ANotification.of("n-" + number, "TICKET_ANSWERED",
				Content.ticket("t", "acme", "A question", "Why?"), at), null);
	}

	private Inboxes inboxesAt(Instant now) {
		this.retentions = new Retentions(this.store.operations(), new Indexes(this.store.operations()),
				Duration.ofMillis(20), InstantSource.fixed(now));
		return new Inboxes(this.store.operations(), this.retentions, new NotificationSettings(Duration.ofDays(400)));
	}

}
