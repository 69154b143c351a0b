package io.liaison.contacts.clientimport;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.store.outbox.Publications;
import io.liaison.platform.web.Cursor;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * All imports. Nobody outside is told of them, so they publish nothing.
 */
@Repository
class ClientImports {

	private static final String RECEIVED_AT = "state.receivedAt";

	private static final String FILE = "state.fileParts";

	private static final String REJECTED = "state.rejectedParts";

	private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, RECEIVED_AT);

	private final AggregateStore<ClientImportState, ClientImport> store;

	ClientImports(AggregateStores stores) {
		this.store = stores.of("imports", ClientImportState.class, ClientImport::new, Publications.none(),
				new Index(RECEIVED_AT, Sort.Direction.DESC).on("_id", Sort.Direction.ASC),
				new Index(FILE, Sort.Direction.ASC), new Index(REJECTED, Sort.Direction.ASC));
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
		return this.store.all(OpenRow.class, Criteria.where(FILE).gt(0))
			.stream()
			.sorted(Comparator.comparing((open) -> open.state().receivedAt()))
			.map(Listed::id)
			.toList();
	}

	/** Those with rejected rows that are kept. */
	List<String> withRejectedRows() {
		return this.store.all(OpenRow.class, Criteria.where(REJECTED).gt(0)).stream().map(Listed::id).toList();
	}

	/** The latest first. */
	Window<Listed<ClientImportState>> list(Cursor cursor) {
		return this.store.list(ClientImportState.class, new Criteria(), LATEST_FIRST, cursor.position(),
				cursor.limit());
	}

	private record OpenRow(Instant receivedAt) {
	}

}
