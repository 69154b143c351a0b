package io.liaison.access.viewing;

import java.time.InstantSource;
import java.util.Optional;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.SecurityEvents.Kind;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** All that there have been, for as long as that is kept. */
@Component
class Viewings {

	private static final String COLLECTION = "viewings";

	private static final String ACCOUNT = "state.seen.accountId";

	private static final String SINCE = "state.since";

	private final AggregateStore<Viewing.State, Viewing> store;

	private final InstantSource clock;

	Viewings(AggregateStores stores, Retentions retentions, Indexes indexes, ViewingSettings settings,
			InstantSource clock) {
		this.store = stores.of(COLLECTION, Viewing.State.class, Viewing::new, ViewingPublications.declared());
		retentions.keep(COLLECTION, SINCE, settings.kept());
		indexes.declare(COLLECTION,
				new Index(ACCOUNT, Sort.Direction.ASC).on(SINCE, Sort.Direction.DESC).on("_id", Sort.Direction.ASC));
		this.clock = clock;
	}

	Optional<Viewing> find(String id) {
		return this.store.find(id);
	}

	Viewing begin(Viewing fresh, Command command) {
		Viewing begun = this.store.create(command, fresh);
		tell(Kind.VIEWING_BEGUN, begun, begun.staff().contactId());
		return begun;
	}

	/** Nothing happens to one that is over. */
	void end(Viewing viewing, Command command) {
		if (viewing.isOpen(this.clock.instant())) {
			this.store.change(viewing.id(), command.shrinkingRights(), (it) -> it.end(this.clock.instant()));
			tell(Kind.VIEWING_ENDED, viewing, command.by().id());
		}
	}

	private static void tell(Kind kind, Viewing viewing, @Nullable String by) {
		SecurityEvents.tell(kind, "viewing", viewing.id(), "account", viewing.seen().accountId(), "contact",
				viewing.seen().contactId(), "by", by);
	}

	/** Of an account, the latest first. */
	Window<Listed<Viewing.State>> of(String accountId, Cursor cursor) {
		return this.store.list(Viewing.State.class, Criteria.where(ACCOUNT).is(accountId),
				Sort.by(Sort.Direction.DESC, SINCE), cursor.position(), cursor.limit());
	}

}
