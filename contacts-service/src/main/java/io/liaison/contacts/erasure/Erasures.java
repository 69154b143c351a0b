package io.liaison.contacts.erasure;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.liaison.contacts.erasure.Erasure.ContactErased;
import io.liaison.platform.command.Command;
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
 * All erasures.
 */
@Repository
class Erasures {

	static final String TOPIC = "contacts.erasure.v1";

	private static final String ASKED = "state.askedAt";

	private final AggregateStore<ErasureState, Erasure> store;

	Erasures(AggregateStores stores) {
		this.store = stores.of("erasures", ErasureState.class, Erasure::new,
				Publications.to(TOPIC, "erasure", ErasureData::of)
					.on(ContactErased.class, "io.liaison.contacts.contact-erased.v1"),
				new Index(ASKED, Sort.Direction.DESC).on("_id", Sort.Direction.ASC));
	}

	/**
	 * @throws io.liaison.platform.problem.Refusal NOT_FOUND
	 */
	Erasure get(String id) {
		return this.store.get(id);
	}

	Optional<Erasure> find(String id) {
		return this.store.find(id);
	}

	Erasure createOrChange(String id, Command command, Supplier<Erasure> fresh, Consumer<Erasure> decision) {
		return this.store.createOrChange(id, command, fresh, decision);
	}

	Erasure change(String id, Command command, Consumer<Erasure> decision) {
		return this.store.change(id, command.shrinkingRights(), decision);
	}

	/** The latest first. */
	Window<Listed<ErasureState>> list(Cursor cursor) {
		return this.store.list(ErasureState.class, new Criteria(), Sort.by(Sort.Direction.DESC, ASKED),
				cursor.position(), cursor.limit());
	}

	/** What others read of it: ids alone. */
	record ErasureData(String id, String contactId) {

		static ErasureData of(Erasure erasure) {
			return new ErasureData(erasure.id(), erasure.snapshot().contactId());
		}

	}

}
