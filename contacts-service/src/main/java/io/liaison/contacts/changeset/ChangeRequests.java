package io.liaison.contacts.changeset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;

import io.liaison.platform.store.Listed;
import io.liaison.platform.web.Cursor;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * All change requests.
 */
@Repository
class ChangeRequests {

	private static final String ACCOUNT = "state.accountId";

	private static final String NUMBER = "state.number";

	private static final String STATUS = "state.status";

	private final AggregateStore<ChangeRequestState, ChangeRequest> store;

	ChangeRequests(AggregateStores stores) {
		this.store = stores.of("change-requests", ChangeRequestState.class, ChangeRequest::new,
				ChangeRequestPublications.declared(), new Index(ACCOUNT, Sort.Direction.ASC)
					.on(NUMBER, Sort.Direction.DESC)
					.on("_id", Sort.Direction.ASC),
				new Index(STATUS, Sort.Direction.ASC));
	}

	/**
	 * @throws io.liaison.platform.problem.Refusal NOT_FOUND
	 */
	ChangeRequest get(String id) {
		return this.store.get(id);
	}

	Optional<ChangeRequest> find(String id) {
		return this.store.find(id);
	}

	ChangeRequest create(Command command, ChangeRequest fresh) {
		return this.store.create(command, fresh);
	}

	/**
	 * That it comes again.
	 * @throws io.liaison.platform.problem.Refusal UNPROCESSABLE when it came with another
	 * body before
	 */
	void recognise(String id, Command command) {
		this.store.change(id, command, (it) -> {
		});
	}

	/** A step that follows from the account; state tells whether it was taken. */
	ChangeRequest step(String id, Command by, Consumer<ChangeRequest> decision) {
		return this.store.change(id, Command.system("step-" + Ids.random()).by(by.by()), decision);
	}

	/** Those that something is left to do for, without anybody deciding. */
	List<String> unfinished() {
		return this.store
			.all(StatusRow.class,
					Criteria.where(STATUS).in(ChangeRequestStatus.PROPOSED.name(), ChangeRequestStatus.APPLYING.name()))
			.stream()
			.map(Listed::id)
			.toList();
	}

	/** Those of an account, the latest first. */
	Window<Listed<ChangeRequestState>> list(String accountId, Cursor cursor) {
		return this.store.list(ChangeRequestState.class,
				Criteria.where(ACCOUNT)
					.is(accountId)
					.and(STATUS)
					.nin(ChangeRequestStatus.PROPOSED.name(), ChangeRequestStatus.REFUSED.name()),
				Sort.by(Sort.Direction.DESC, NUMBER), cursor.position(), cursor.limit());
	}

	private record StatusRow(ChangeRequestStatus status) {
	}

}
