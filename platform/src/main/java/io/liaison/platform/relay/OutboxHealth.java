package io.liaison.platform.relay;

import io.liaison.platform.relay.topic.Topics;
import io.liaison.platform.store.outbox.Outboxes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Out of service while the oldest waiting event is so old that changes are refused. Not
 * part of readiness: reading goes on, and so does what shrinks rights.
 */
record OutboxHealth(Outboxes outboxes, Topics topics) implements HealthIndicator {

	@Override
	public Health health() {
		Health.Builder health = this.outboxes.overdue() ? Health.outOfService() : Health.up();
		return health.withDetail("oldestWaitingEventMillis", this.outboxes.age().toMillis())
			.withDetail("withheldDocuments", this.outboxes.withheld())
			.withDetail("wrongTopics", this.topics.wrong())
			.build();
	}

}
