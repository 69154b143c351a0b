package io.liaison.platform.security;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.liaison.platform.security.RevocationFeed.State;
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

	private static RevocationFeed feed(String servers, String topic) {
		return new RevocationFeeds(Map.of("bootstrap.servers", servers)).recent(topic,
				new MinimumVersions(System::nanoTime));
	}

}
