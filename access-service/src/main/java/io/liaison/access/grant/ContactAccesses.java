package io.liaison.access.grant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Command;

import org.springframework.stereotype.Component;

/** The access of all contacts. */
@Component
public class ContactAccesses {

	private final AggregateStore<ContactAccessState, ContactAccess> store;

	ContactAccesses(AggregateStores stores) {
		this.store = stores.of("contactAccess", ContactAccessState.class, ContactAccess::new,
				ContactAccessPublications.declared());
	}

	public Optional<ContactAccess> find(String contactId) {
		return this.store.find(contactId);
	}

	public List<ContactAccess> findAll(Collection<String> contactIds) {
		return this.store.findAll(contactIds);
	}

	public ContactAccess change(String contactId, Command command, Consumer<ContactAccess> decision) {
		return this.store.change(contactId, command, decision);
	}

	/** Also for a contact that nothing is known of yet. */
	ContactAccess follow(String contactId, Command command, Consumer<ContactAccess> decision) {
		return this.store.createOrChange(contactId, command, () -> new ContactAccess(contactId, null), decision);
	}

}
