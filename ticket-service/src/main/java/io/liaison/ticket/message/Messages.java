package io.liaison.ticket.message;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * All messages. Those of a ticket are found by the ids that the ticket remembers.
 */
@Repository
class Messages {

	private static final String AUTHOR = "state.contactId";

	private final AggregateStore<MessageState, Message> store;

	Messages(AggregateStores stores) {
		this.store = stores.of("messages", MessageState.class, Message::new, MessagePublications.declared(),
				new Index(AUTHOR, Sort.Direction.ASC));
	}

	Message create(Command command, Message fresh) {
		return this.store.create(command, fresh);
	}

	/** Ids of what a contact wrote after opening messages, notes among it. */
	List<String> writtenBy(String contactId) {
		return this.store.all(AuthorRow.class, Criteria.where(AUTHOR).is(contactId)).stream().map(Listed::id).toList();
	}

	void change(String id, Command command, Consumer<Message> decision) {
		this.store.change(id, command, decision);
	}

	List<Message> findAll(Collection<String> ids) {
		return ids.isEmpty() ? List.of() : this.store.findAll(ids);
	}

	private record AuthorRow(String contactId) {
	}

}
