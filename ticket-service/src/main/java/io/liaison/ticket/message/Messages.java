package io.liaison.ticket.message;

import java.util.Collection;
import java.util.List;

import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;

import org.springframework.stereotype.Repository;

/**
 * All messages. Those of a ticket are found by the ids that the ticket remembers.
 */
@Repository
class Messages {

	private final AggregateStore<MessageState, Message> store;

	Messages(AggregateStores stores) {
		this.store = stores.of("messages", MessageState.class, Message::new, MessagePublications.declared());
	}

	Message create(Command command, Message fresh) {
		return this.store.create(command, fresh);
	}

	List<Message> findAll(Collection<String> ids) {
		return ids.isEmpty() ? List.of() : this.store.findAll(ids);
	}

}
