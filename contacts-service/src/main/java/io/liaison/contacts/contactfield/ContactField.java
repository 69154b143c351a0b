package io.liaison.contacts.contactfield;

import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One of the provider's fields. Its type stays, for there are values of it.
 */
final class ContactField extends Aggregate<FieldDefinition> {

	ContactField(String id, @Nullable FieldDefinition state) {
		super(id, state);
	}

	static ContactField define(FieldDefinition definition) {
		ContactField field = new ContactField(definition.id(), null);
		field.become(definition);
		return field;
	}

	/** Values that are no choice any more stay until they are changed. */
	void change(FieldDefinition wanted) {
		if (!wanted.equals(state())) {
			become(wanted);
		}
	}

	FieldDefinition definition() {
		return state();
	}

}
