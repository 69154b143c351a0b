package io.liaison.platform.relay;

import io.liaison.platform.store.outbox.Outboxes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/**
 * What the relay did and what waits for it.
 */
final class RelayMetrics {

	private final Counter published;

	private final Counter failed;

	RelayMetrics(MeterRegistry registry, Outboxes outboxes) {
		this.published = Counter.builder("liaison.relay.published").description("Events published").register(registry);
		this.failed = Counter.builder("liaison.relay.failed")
			.description("Times that the events of a document could not be published and were withheld")
			.register(registry);
		TimeGauge.builder("liaison.outbox.oldest.age", outboxes, TimeUnit.MILLISECONDS, (o) -> o.age().toMillis())
			.description("Age of the oldest event that waits to be published")
			.register(registry);
		Gauge.builder("liaison.outbox.withheld", outboxes, Outboxes::withheld)
			.description("Documents whose events cannot be published, without counting in the age")
			.register(registry);
	}

	void published(int events) {
		this.published.increment(events);
	}

	void failed() {
		this.failed.increment();
	}

}
