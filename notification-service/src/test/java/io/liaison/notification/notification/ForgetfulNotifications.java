package io.liaison.notification.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.work.Worklist;

/**
 * Notifications of a store that does not answer when something is to be recorded.
 */
public final class ForgetfulNotifications extends Notifications {

	private final AggregateStore<Notification.State, Notification> store;

	private int failures;

	public ForgetfulNotifications(AggregateStores stores, Retentions retentions, Worklist worklist, int failures) {
		super(stores, retentions, new NotificationSettings(Duration.ofDays(400)), worklist, InstantSource.system());
		this.store = stores.of("notifications", Notification.State.class, Notification::new,
				NotificationPublications.declared());
		this.failures = failures;
	}

	/** Raises one that is on nobody's worklist. */
	public void raiseUnseen(String id, String kind, Recipient recipient) {
		Cause cause = new Cause("/test", "io.liaison.test.happened.v1", id, 1, Instant.now());
		this.store.create(Command.random(), Notification.of(id, kind, recipient, cause, Content.NONE, List.of(),
				cause.at().plus(Duration.ofDays(7)), Instant.now()));
	}

	@Override
	public void record(String id, Consumer<Notification> fact) {
		if (this.failures-- > 0) {
			throw Refusal.unavailable("The store does not answer.", Duration.ofSeconds(1));
		}
		super.record(id, fact);
	}

}
