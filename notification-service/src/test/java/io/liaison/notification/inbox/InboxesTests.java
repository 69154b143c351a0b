package io.liaison.notification.inbox;

import java.time.Instant;
import java.util.stream.IntStream;

import io.liaison.notification.notification.ANotification;
import io.liaison.notification.notification.Content;
import io.liaison.platform.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxesTests {

	private final TestStore store = TestStore.fresh();

	private final Inboxes inboxes = new Inboxes(this.store.operations());

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
	void onlyOnesOwnItemsAreMarkedRead() {
		add(1);
		assertThat(this.inboxes.markRead("eve", "n-1")).isFalse();
		assertThat(this.inboxes.markRead("ada", "n-1")).isTrue();
		assertThat(this.inboxes.items("ada")).singleElement().extracting(Inboxes.Item::read).isEqualTo(true);
	}

	private void add(int number) {
		Instant at = ANotification.CAUSED.plusSeconds(number);
		this.inboxes.add(ANotification.of("n-" + number, "TICKET_ANSWERED",
				Content.ticket("t", "acme", "A question", "Why?"), at));
	}

}
