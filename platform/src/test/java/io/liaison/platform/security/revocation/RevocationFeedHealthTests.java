package io.liaison.platform.security.revocation;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import io.liaison.platform.security.revocation.RevocationFeed.State;
import io.liaison.platform.testing.Event;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.LocalParts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RevocationFeedHealthTests {

	@Test
	void waitsForATopicThatDoesNotExistYet() {
		String topic = "session-" + UUID.randomUUID();
		RevocationFeed feed = feed(LocalParts.bootstrapServers(), topic);
		feed.start();
		try {
			await().until(() -> feed.state() == State.WAITING_FOR_TOPIC);
			assertThat(feed.isCaughtUp()).isFalse();
			new Events(LocalParts.bootstrapServers()).createTopic(topic, 1);
			await().atMost(Duration.ofSeconds(10)).until(feed::isCaughtUp);
			assertThat(feed.state()).isEqualTo(State.CURRENT);
		}
		finally {
			feed.stop();
		}
	}

	@Test
	void waitsWhileTheTopicStillHasMorePartitionsThanOne() {
		String topic = "session-" + UUID.randomUUID();
		new Events(LocalParts.bootstrapServers()).createTopics(topic);
		RevocationFeed feed = feed(LocalParts.bootstrapServers(), topic);
		feed.start();
		try {
			await().until(() -> feed.state() == State.WAITING_FOR_TOPIC);
			assertThat(feed.isCaughtUp()).isFalse();
		}
		finally {
			feed.stop();
		}
	}

	@Test
	void saysWhenTheBrokerIsAway() throws IOException {
		try (ServerSocket nobody = new ServerSocket(0)) {
			RevocationFeed feed = feed("localhost:" + nobody.getLocalPort(), "any");
			feed.start();
			try {
				await().atMost(Duration.ofSeconds(10)).until(() -> feed.state() == State.BROKER_AWAY);
				assertThat(feed.isCaughtUp()).isFalse();
			}
			finally {
				feed.stop();
			}
		}
	}

	@Test
	void goesOnAfterWhateverFailureAndSaysSoMeanwhile() {
		String topic = "session-" + UUID.randomUUID();
		Events events = new Events(LocalParts.bootstrapServers());
		events.createTopic(topic, 1);
		AtomicBoolean defect = new AtomicBoolean(true);
		Queue<String> read = new ConcurrentLinkedQueue<>();
		RevocationFeed feed = new RevocationFeeds(Map.of("bootstrap.servers", LocalParts.bootstrapServers()))
			.recent(topic, new Recorder(read, defect));
		feed.start();
		try {
			await().atMost(Duration.ofSeconds(10)).until(feed::isWorking);
			events.publish(topic, Revocation.TYPE, "x", 1, "{\"kind\":\"contact\",\"id\":\"x\",\"atLeast\":3}");
			await().atMost(Duration.ofSeconds(10)).until(() -> !feed.isWorking());
			defect.set(false);
			await().atMost(Duration.ofSeconds(20)).until(() -> read.contains("c:x") && feed.isWorking());
			events.publish(topic, Revocation.TYPE, "x", 2, "{broken");
			await().atMost(Duration.ofSeconds(10)).until(() -> read.contains("unreadable"));
		}
		finally {
			feed.stop();
		}
	}

	@Test
	void whatAnotherServiceTellsIsPassedOver() {
		String topic = "session-" + UUID.randomUUID();
		Events events = new Events(LocalParts.bootstrapServers());
		events.createTopic(topic, 1);
		Queue<String> read = new ConcurrentLinkedQueue<>();
		RevocationFeed feed = new RevocationFeeds(Map.of("bootstrap.servers", LocalParts.bootstrapServers()))
			.recent(topic, new Recorder(read, new AtomicBoolean()));
		feed.start();
		try {
			await().atMost(Duration.ofSeconds(10)).until(feed::isWorking);
			String account = "{\"kind\":\"account\",\"id\":\"x\",\"atLeast\":3}";
			events.publish(topic, Revocation.TYPE, "x", 1, account);
			events.publish(topic, "io.liaison.ticket.ticket-opened.v1", "x", 1, account);
			events.publish(topic, "io.liaison.ticket.ticket-opened.v1", "x", 1, "{broken");
			events.publish(new Event(topic, "x", Map.of(), "{broken"));
			events.publish(topic, "io.liaison.contacts.account-changed.v1", "y", 1, account.replace("x", "y"));
			await().atMost(Duration.ofSeconds(10)).until(() -> !read.isEmpty());
			assertThat(read).containsExactly("a:y");
			assertThat(feed.isWorking()).isTrue();
		}
		finally {
			feed.stop();
		}
	}

	private static RevocationFeed feed(String servers, String topic) {
		return new RevocationFeeds(Map.of("bootstrap.servers", servers)).recent(topic,
				new MinimumVersions(System::nanoTime));
	}

	private static final class Recorder implements RevocationReader {

		private final Queue<String> read;

		private final AtomicBoolean defect;

		private long next;

		Recorder(Queue<String> read, AtomicBoolean defect) {
			this.read = read;
			this.defect = defect;
		}

		@Override
		public OptionalLong position(String topicId) {
			return OptionalLong.of(this.next);
		}

		@Override
		public void begin(String topicId, long offset, long end) {
			this.next = offset;
		}

		@Override
		public void read(long offset, Revocation revocation) {
			if (this.defect.get()) {
				throw new StackOverflowError();
			}
			this.read.add(revocation.key());
		}

		@Override
		public void unreadable(long offset) {
			this.read.add("unreadable");
		}

		@Override
		public void reached(long position) {
			this.next = position;
		}

	}

}
