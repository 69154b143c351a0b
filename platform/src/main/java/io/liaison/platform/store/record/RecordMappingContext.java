package io.liaison.platform.store.record;

import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.mapping.CachingMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Records are stored by the names of their components and nothing else: what a record can
 * compute is no property, and a component called {@code id} is the document's {@code _id}
 * only where it is marked so.
 */
public final class RecordMappingContext extends MongoMappingContext {

	@Override
	public MongoPersistentProperty createPersistentProperty(Property property, MongoPersistentEntity<?> owner,
			SimpleTypeHolder simpleTypes) {
		return new CachingMongoPersistentProperty(property, owner, simpleTypes, null) {

			@Override
			public boolean isIdProperty() {
				return isExplicitIdProperty();
			}

			@Override
			public boolean isTransient() {
				return super.isTransient() || (owner.getType().isRecord() && getField() == null);
			}

		};
	}

}
