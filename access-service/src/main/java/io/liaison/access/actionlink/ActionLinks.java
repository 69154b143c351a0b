package io.liaison.access.actionlink;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.retention.Retentions;
import io.liaison.platform.web.Cursor;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** All such links. */
@Component
class ActionLinks {

	/** As other records of what was sent to whom (ADR 13). */
	static final Duration KEPT = Duration.ofDays(400);

	private static final String COLLECTION = "action-links";

	private static final String ACCOUNT = "state.accountId";

	private static final String ADDRESS = "state.emailId";

	private static final String MINTED = "state.mintedAt";

	private final AggregateStore<ActionLinkState, ActionLink> store;

	ActionLinks(AggregateStores stores, Indexes indexes, Retentions retentions) {
		this.store = stores.of(COLLECTION, ActionLinkState.class, ActionLink::new, ActionLinkPublications.declared());
		retentions.keep(COLLECTION, MINTED, KEPT);
		indexes.declare(COLLECTION,
				new Index(ACCOUNT, Sort.Direction.ASC).on(MINTED, Sort.Direction.DESC).on("_id", Sort.Direction.ASC),
				new Index(ADDRESS, Sort.Direction.ASC).on(MINTED, Sort.Direction.DESC));
	}

	ActionLink create(Command command, ActionLink minted) {
		return this.store.create(command, minted);
	}

	ActionLink change(String id, Command command, Consumer<ActionLink> decision) {
		return this.store.change(id, command, decision);
	}

	Optional<ActionLink> find(String id) {
		return this.store.find(id);
	}

	/** How many were sent to an address since then, whoever minted them. */
	int sentSince(Instant then, String emailId) {
		return this.store.all(Sent.class, Criteria.where(ADDRESS).is(emailId).and(MINTED).gt(then)).size();
	}

	/** Those of an account, the latest first; a system sees its own alone. */
	Window<Listed<ActionLinkState>> list(String accountId, Cursor cursor, Caller caller) {
		Criteria filter = Criteria.where(ACCOUNT).is(accountId);
		return this.store.list(ActionLinkState.class,
				(caller.side() == Side.SYSTEM) ? filter.and("state.system").is(caller.subject()) : filter,
				Sort.by(Sort.Direction.DESC, MINTED), cursor.position(), cursor.limit());
	}

	private record Sent(Instant mintedAt) {
	}

}
