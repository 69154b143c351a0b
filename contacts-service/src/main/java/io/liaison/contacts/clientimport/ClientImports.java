package io.liaison.contacts.clientimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/**
 * All imports. Nobody outside is told of them, so they publish nothing.
 */
@Repository
class ClientImports {

	private static final String RECEIVED_AT = "state.receivedAt";

	private final AggregateStore<ClientImportState, ClientImport> store;

	ClientImports(AggregateStores stores) {
		this.store = stores.of("imports", ClientImportState.class, ClientImport::new, (after, event) -> List.of());
	}

	ClientImport get(String id) {
		return this.store.get(id);
	}

	Optional<ClientImport> find(String id) {
		return this.store.find(id);
	}

	ClientImport create(Command command, ClientImport fresh) {
		return this.store.create(command, fresh);
	}

	/** A step of the work itself; safe to take again. */
	ClientImport step(String id, Consumer<ClientImport> decision) {
		return this.store.change(id, Command.system("step-" + Ids.random()), decision);
	}

	/** Those with work left, and so with their file, the oldest first. */
	List<String> open() {
		return this.store.list(Filters.gt("state.fileParts", 0), Sorts.ascending(RECEIVED_AT), 1_000)
			.stream()
			.map(ClientImport::id)
			.toList();
	}

	/** The latest first. */
	Page<ClientImport> page(Cursor cursor) {
		List<ClientImport> found = this.store.list(after(cursor.position()),
				Sorts.orderBy(Sorts.descending(RECEIVED_AT), Sorts.ascending("_id")), cursor.fetch());
		return cursor.page(found, (each) -> List.of(each.snapshot().receivedAt().toString(), each.id()));
	}

	private static Bson after(List<String> position) {
		if (position.isEmpty()) {
			return Filters.empty();
		}
		try {
			Date at = Date.from(Instant.parse(position.getFirst()));
			return Filters.or(Filters.lt(RECEIVED_AT, at),
					Filters.and(Filters.eq(RECEIVED_AT, at), Filters.gt("_id", position.getLast())));
		}
		catch (DateTimeException ex) {
			throw Refusal.invalid("The cursor does not belong to this list.");
		}
	}

}
