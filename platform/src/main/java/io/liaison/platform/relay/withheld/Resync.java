package io.liaison.platform.relay.withheld;

import java.util.List;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Failures;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Publishes records as they are once more, asked for by an operator: durable work in
 * bounded batches, of which each puts the next on the worklist. One that fails gets an
 * entry of its own, which is tried again, so it holds up no other. Done twice it does no
 * harm.
 */
public final class Resync implements Task {

	private static final Logger log = LoggerFactory.getLogger(Resync.class);

	private static final int BATCH = 200;

	private static final String ALL = "all/";

	private static final String ONE = "one/";

	private final AggregateStores stores;

	private final ObjectProvider<Worklist> worklist;

	public Resync(AggregateStores stores, ObjectProvider<Worklist> worklist) {
		this.stores = stores;
		this.worklist = worklist;
	}

	/**
	 * @param ids none for all
	 * @throws io.liaison.platform.problem.Refusal NOT_FOUND when nothing of that name is
	 * published
	 */
	void request(String collection, @Nullable List<String> ids) {
		this.stores.restatable(collection);
		if (ids == null) {
			put(ALL + collection + "/");
		}
		else {
			ids.forEach((id) -> put(ONE + collection + "/" + id));
		}
	}

	private void put(String entry) {
		this.worklist.getObject().put(name(), entry);
	}

	@Override
	public String name() {
		return "resync";
	}

	@Override
	public int concurrency() {
		return 1;
	}

	@Override
	public Outcome perform(String entry, Claim claim) {
		String[] parts = entry.split("/", 3);
		AggregateStore<?, ?> store = this.stores.restatable(parts[1]);
		if (entry.startsWith(ONE)) {
			store.restate(parts[2], Command.random());
			return Outcome.DONE;
		}
		List<String> ids = store.idsAfter(parts[2].isEmpty() ? null : parts[2], BATCH);
		for (String id : ids) {
			if (!claim.held()) {
				return Later.after(1);
			}
			restateOrPutAside(store, parts[1], id);
		}
		if (!ids.isEmpty()) {
			put(ALL + parts[1] + "/" + ids.getLast());
		}
		return Outcome.DONE;
	}

	private void restateOrPutAside(AggregateStore<?, ?> store, String collection, String id) {
		try {
			store.restate(id, Command.random());
		}
		catch (RuntimeException ex) {
			log.warn("{} in {} cannot be published once more yet: {}", id, collection, Failures.describe(ex));
			put(ONE + collection + "/" + id);
		}
	}

}
