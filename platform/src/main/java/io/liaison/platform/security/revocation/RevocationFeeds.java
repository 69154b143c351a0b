package io.liaison.platform.security.revocation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The two ways in which revocations are read. */
public final class RevocationFeeds {

	private static final Duration BACK = Duration.ofMinutes(10);

	private static final Map<String, Object> SETTINGS = Map.of(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
			StringDeserializer.class, ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
			ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
			ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200, ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
			ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000, ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);

	private final Map<String, Object> connection;

	/**
	 * @param connection settings of a Kafka consumer
	 */
	RevocationFeeds(Map<String, Object> connection) {
		this.connection = connection;
	}

	/**
	 * For a resource server: those of the last ten minutes, as soon as they are written,
	 * committed or not (to refuse a token early does no harm).
	 */
	RevocationFeed recent(String topic, RevocationReader reader) {
		return new RevocationFeed(settings("revocation-feed", "read_uncommitted"), topic, BACK, reader);
	}

	/**
	 * For who signs tokens: all, committed ones alone, so that it waits for no event that
	 * does not come.
	 */
	public RevocationFeed all(RevocationReader reader) {
		return new RevocationFeed(settings("revocations-signed", "read_committed"), Revocation.TOPIC, null, reader);
	}

	private Map<String, Object> settings(String client, String isolation) {
		Map<String, Object> settings = new HashMap<>(this.connection);
		settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
		settings.putAll(SETTINGS);
		settings.put(ConsumerConfig.CLIENT_ID_CONFIG, client);
		settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
		return settings;
	}

}
