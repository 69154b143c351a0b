package io.liaison.access.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.liaison.access.session.IdentitySessions.Ended;
import io.liaison.access.session.IdentitySessions.State;
import io.liaison.access.settings.SessionLifetimes;
import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.platform.store.retention.Retentions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The sessions of all identities, one document each. Ending some is one write with the
 * revocations that all resource servers obey; who renews or signs tokens asks here.
 */
@Component
public class Sessions {

	private static final String COLLECTION = "sessions";

	/** Of an identity without any, whatever its clock says. */
	private static final Duration KEPT = Duration.ofDays(1);

	private final AggregateStore<State, IdentitySessions> store;

	private final SessionLifetimes lifetimes;

	private final InstantSource clock;

	Sessions(AggregateStores stores, Retentions retentions, SessionLifetimes lifetimes, InstantSource clock) {
		this.store = stores.of(COLLECTION, State.class, IdentitySessions::new,
				Publications.once(Revocation.TOPIC, "identity", Identity::of)
					.on(Ended.class, Revocation.TYPE, (ended) -> new Revocation(Kind.SESSION, ended.session(), 1)));
		retentions.keep(COLLECTION, "state.until", KEPT);
		this.lifetimes = lifetimes;
		this.clock = clock;
	}

	/** Takes away nothing from others, so it waits for no event of theirs. */
	public void begin(String identityId, Session session) {
		Instant over = this.clock.instant().minus(this.lifetimes.longest());
		this.store.createOrChange(identityId, Command.random().shrinkingRights(),
				() -> new IdentitySessions(identityId, null),
				(it) -> it.begin(session, over, this.lifetimes.latestEnd(session.signedInAt())));
	}

	/**
	 * Whether the session has not been ended.
	 * @param session none where an earlier version has signed in
	 */
	public boolean contain(String identityId, @Nullable String session, Instant signedInAt) {
		return this.store.find(identityId)
			.map((it) -> (session != null) ? it.contains(session) : it.containsUnnamed(signedInAt))
			.orElse(session == null);
	}

	/** Those that nobody has ended; some may have by their age. */
	public List<Session> open(String identityId) {
		return this.store.find(identityId).map(IdentitySessions::open).orElse(List.of());
	}

	/** Signed out, whether or not it had ended already. */
	public void leave(String identityId, String session) {
		if (contain(identityId, session, Instant.EPOCH)) {
			this.store.change(identityId, Command.random().shrinkingRights(), (it) -> {
				if (it.contains(session)) {
					it.end(session);
				}
			});
		}
	}

	/**
	 * @throws Refusal NOT_FOUND when the identity has no such session
	 */
	public void end(String identityId, String session, Command command) {
		this.store.change(identityId, command.shrinkingRights(), (it) -> it.end(session));
	}

	/**
	 * @param kept goes on
	 * @throws Refusal NOT_FOUND when the identity has no session that is to go on
	 */
	public void endAll(String identityId, @Nullable String kept, Command command) {
		Instant now = this.clock.instant();
		this.store.createOrChange(identityId, command.shrinkingRights(), () -> new IdentitySessions(identityId, null),
				(it) -> it.endAll(kept, now, this.lifetimes.latestEnd(now)));
	}

	/** What is told of it. */
	record Identity(String id) {

		static Identity of(IdentitySessions sessions) {
			return new Identity(sessions.id());
		}

	}

}
