package io.liaison.ticket.ticket;

import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import io.liaison.platform.command.Command;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.web.Cursor;
import io.liaison.ticket.ticket.list.SubjectWords;
import io.liaison.ticket.ticket.list.TicketFilter;
import io.liaison.ticket.ticket.list.TicketRow;

/**
 * All tickets.
 */
@Repository
public class Tickets {

	/** How far a list is counted. */
	static final int MAX_COUNT = 10_000;

	private static final String COLLECTION = "tickets";

	private static final String CHANGED = "state.changed.at";

	private static final String ANSWERED = "state.form.answers.value";

	private static final Criteria INCOMPLETE = Criteria.where(CHANGED).exists(false);

	private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, CHANGED);

	private final AggregateStore<TicketState, Ticket> store;

	private final MongoOperations operations;

	Tickets(AggregateStores stores, MongoOperations operations) {
		this.operations = operations;
		this.store = stores.of(COLLECTION, TicketState.class, Ticket::new, TicketPublications.declared(), latestFirst(),
				latestFirst("state.accountId"), latestFirst("state.openedBy.contactId"), latestFirst("state.category"),
				latestFirst("state.status"), latestFirst("state.assignee"), latestFirst("state.found.prefixes"),
				new Index(ANSWERED, Sort.Direction.ASC).sparse());
	}

	private static Index latestFirst(String... of) {
		Index index = new Index();
		Stream.of(of).forEach((path) -> index.on(path, Sort.Direction.ASC));
		return index.on(CHANGED, Sort.Direction.DESC).on("_id", Sort.Direction.ASC);
	}

	/**
	 * @throws Refusal NOT_FOUND also for one that exists and that the caller may not see
	 */
	public Ticket visible(String id, Caller caller) {
		return this.store.find(id)
			.filter((ticket) -> ticket.visibleTo(caller))
			.orElseThrow(() -> Refusal.notFound("ticket"));
	}

	public Ticket create(Command command, Ticket fresh) {
		return this.store.create(command, fresh);
	}

	/**
	 * @throws Refusal NOT_FOUND, and what the decision refuses
	 */
	public Ticket change(String id, Command command, Consumer<Ticket> decision) {
		return this.store.change(id, command, decision);
	}

	/**
	 * @param fresh what to begin with when there is none
	 * @throws Refusal what the decision refuses
	 */
	public Ticket createOrChange(String id, Command command, Supplier<Ticket> fresh, Consumer<Ticket> decision) {
		return this.store.createOrChange(id, command, fresh, decision);
	}

	/** Ids of some that lists do not show in their place yet. */
	public List<String> incomplete(int most) {
		Query query = Query.query(INCOMPLETE).limit(most);
		query.fields().include("_id");
		return StoreFailure.refusing(() -> this.operations.find(query, Document.class, COLLECTION))
			.stream()
			.map((document) -> document.getString("_id"))
			.toList();
	}

	/**
	 * Adds what follows from the rest; whoever changes the ticket meanwhile has done so.
	 */
	public void complete(String id) {
		this.store.find(id).ifPresent((ticket) -> {
			LastChange changed = ticket.changed();
			SubjectWords found = SubjectWords.of(ticket.subject());
			Update update = new Update()
				.set("state.changed", new Document("at", Date.from(changed.at())).append("by", changed.by()))
				.set("state.found", new Document("prefixes", found.prefixes()).append("words", found.words()));
			Query same = Query.query(Criteria.where("_id").is(id).andOperator(INCOMPLETE));
			StoreFailure.refusing(() -> this.operations.updateFirst(same, update, COLLECTION));
		});
	}

	/** Ids of those that a contact opened, and of those whose form names the contact. */
	public List<String> concerning(String contactId) {
		Stream<String> opened = this.store
			.all(OpenerRow.class, Criteria.where("state.openedBy.contactId").is(contactId))
			.stream()
			.map(Listed::id);
		Stream<String> named = this.store.all(OpenerRow.class, Criteria.where(ANSWERED).is(contactId))
			.stream()
			.map(Listed::id);
		return Stream.concat(opened, named).distinct().toList();
	}

	/** How many that are, up to {@link #MAX_COUNT}. */
	public int count(TicketFilter filter) {
		Query query = Query.query(filter).limit(MAX_COUNT);
		return (int) StoreFailure.refusing(() -> this.operations.count(query, COLLECTION)).longValue();
	}

	/** What changed last first. */
	public Window<Listed<TicketRow>> list(TicketFilter filter, Cursor cursor) {
		return this.store.list(TicketRow.class, filter, LATEST_FIRST, cursor.position(), cursor.limit());
	}

	private record OpenerRow(Opener openedBy) {
	}

}
