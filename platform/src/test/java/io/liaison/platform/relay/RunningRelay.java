package io.liaison.platform.relay;

import java.time.Duration;
import java.util.Map;

import io.liaison.platform.lease.Leases;
import io.liaison.platform.store.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * A relay as an instance of a service has it.
 */
final class RunningRelay implements AutoCloseable {

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final RelayLease lease;

	private final Relay relay;

	RunningRelay(TestStore test, String broker, String installation) {
		RelaySettings settings = new RelaySettings(installation, "test", Duration.ofMillis(200), Duration.ofSeconds(1));
		this.lease = new RelayLease(
				new Leases(test.operations(), RelayLease.COLLECTION, settings.lease(), System::nanoTime));
		this.relay = new Relay(settings, Map.of("bootstrap.servers", broker),
				new WaitingDocuments(test.operations(), test.outboxes(), test.reads()), this.lease, test.outboxes(),
				new RelayMetrics(this.meters, test.outboxes()));
		this.relay.start();
	}

	double count(String meter) {
		return this.meters.get(meter).counter().count();
	}

	@Override
	public void close() {
		this.relay.stop();
	}

}
