package io.liaison.contacts.contactfield;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Listed;
import io.liaison.platform.store.outbox.Publications;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * The provider's fields. Nobody outside is told of them; values stand at contacts.
 */
@Repository
public class ContactFields {

	private final AggregateStore<FieldDefinition, ContactField> store;

	ContactFields(AggregateStores stores) {
		this.store = stores.of("contact-fields", FieldDefinition.class, ContactField::new, Publications.none());
	}

	/** By name. */
	public List<FieldDefinition> all() {
		return this.store.all(FieldDefinition.class, new Criteria())
			.stream()
			.map(Listed::state)
			.sorted(Comparator.comparing(FieldDefinition::name).thenComparing(FieldDefinition::id))
			.toList();
	}

	ContactField get(String id) {
		return this.store.get(id);
	}

	ContactField create(Command command, FieldDefinition definition) {
		return this.store.create(command, ContactField.define(definition));
	}

	ContactField change(String id, Command command, Consumer<ContactField> decision) {
		return this.store.change(id, command, decision);
	}

}
