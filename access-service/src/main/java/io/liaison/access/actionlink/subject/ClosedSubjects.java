package io.liaison.access.actionlink.subject;

import java.time.InstantSource;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;

import org.springframework.stereotype.Component;

/**
 * What systems have closed. Kept apart from the links: one write ends them all, those
 * that are about to be made as well.
 */
@Component
public class ClosedSubjects {

	private final AggregateStore<ClosedSubject.State, ClosedSubject> store;

	private final InstantSource clock;

	ClosedSubjects(AggregateStores stores, InstantSource clock) {
		this.store = stores.of("closed-action-subjects", ClosedSubject.State.class, ClosedSubject::new,
				Publications.none());
		this.clock = clock;
	}

	/** Closed once, however often it is said. */
	public void close(String system, String type, String id, Command command) {
		String key = key(system, type, id);
		this.store.createOrChange(key, command.shrinkingRights(), () -> ClosedSubject.of(key, this.clock.instant()),
				(closed) -> {
				});
	}

	public boolean contain(String system, ActionSubject subject) {
		return this.store.find(key(system, subject.type(), subject.id())).isPresent();
	}

	private static String key(String system, String type, String id) {
		return Ids.derived("action-subject", system, type, id);
	}

}
