package io.liaison.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import io.liaison.platform.lease.Leases;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.relay.topic.TopicCreation;
import io.liaison.platform.relay.topic.TopicSettings;
import io.liaison.platform.relay.topic.Topics;
import io.liaison.platform.store.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * A relay as an instance of a service has it.
 */
public final class RunningRelay implements AutoCloseable {

	public final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final RelayLease lease;

	public final Topics topics;

	private final TopicCreation creation;

	private final Relay relay;

	public RunningRelay(TestStore test, String broker, String installation) {
		this(test, broker, installation, List.of());
	}

	RunningRelay(TestStore test, String broker, String installation, List<OwnedTopics> owned) {
		this(test, broker, installation, owned, System::nanoTime);
	}

	RunningRelay(TestStore test, String broker, String installation, List<OwnedTopics> owned, LongSupplier nanoTime) {
		RelaySettings settings = new RelaySettings(installation, "test", Duration.ofMillis(200), Duration.ofSeconds(1),
				Duration.ofSeconds(1), Duration.ofDays(90));
		this.lease = new RelayLease(new Leases(test.operations(), RelayLease.COLLECTION, settings.lease(), nanoTime));
		this.topics = new Topics(
				Map.of("bootstrap.servers", broker, "default.api.timeout.ms", 5_000, "request.timeout.ms", 2_000),
				new TopicSettings((short) 1, (short) 1), owned);
		this.relay = new Relay(settings, Map.of("bootstrap.servers", broker),
				new WaitingDocuments(test.operations(), test.outboxes(), test.reads()), this.lease, test.outboxes(),
				this.topics, new RelayMetrics(this.meters, test.outboxes()));
		this.creation = new TopicCreation(this.topics);
		this.creation.start();
		this.relay.start();
	}

	double count(String meter) {
		return this.meters.get(meter).counter().count();
	}

	@Override
	public void close() {
		this.creation.stop();
		this.relay.stop();
	}

}
