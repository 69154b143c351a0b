package io.liaison.access.oauth.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.platform.store.retention.Retentions;

import org.springframework.stereotype.Component;

/**
 * The ends of token families, each one write with the revocation that all resource
 * servers obey. A family that is here is over, also where its authorization has not been
 * deleted yet.
 */
@Component
class EndedFamilies {

	static final String COLLECTION = "endedFamilies";

	/** Longer than what ended could have gone on. */
	private static final Duration KEPT = Duration.ofDays(31);

	private final AggregateStore<EndedFamily.State, EndedFamily> store;

	private final InstantSource clock;

	EndedFamilies(AggregateStores stores, Retentions retentions, InstantSource clock) {
		this.store = stores.of(COLLECTION, EndedFamily.State.class, EndedFamily::new,
				Publications.once(Revocation.TOPIC, "session", Session::of)
					.on(EndedFamily.Ended.class, Revocation.TYPE,
							(ended) -> new Revocation(Kind.SESSION, ended.family(), 1)));
		retentions.keep(COLLECTION, "state.at", KEPT);
		this.clock = clock;
	}

	void end(String family) {
		Instant now = this.clock.instant();
		this.store.createOrChange(family, Command.system(Ids.derived("end", family)).shrinkingRights(),
				() -> new EndedFamily(family, null), (it) -> it.end(now));
	}

	boolean contain(String family) {
		return this.store.find(family).isPresent();
	}

	/** What is told of it. */
	record Session(String id) {

		static Session of(EndedFamily family) {
			return new Session(family.id());
		}

	}

}
