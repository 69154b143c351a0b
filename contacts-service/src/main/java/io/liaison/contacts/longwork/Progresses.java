package io.liaison.contacts.longwork;

import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Where long work keeps how far it is. Two that do the same at once may set each other
 * back, which costs time and nothing else.
 */
public final class Progresses {

	private final MongoOperations store;

	private final String collection;

	public Progresses(MongoOperations store, String collection) {
		this.store = store;
		this.collection = collection;
	}

	/** Of that work on that form, as stored or not begun. */
	public Progress find(String id, String form) {
		@Nullable Progress stored = StoreFailure.refusing(() -> this.store.findById(id, Progress.class, this.collection));
		return (stored != null && stored.form().equals(form)) ? stored : Progress.none(id, form);
	}

	public Progress save(Progress progress) {
		return StoreFailure.refusing(() -> this.store.save(progress, this.collection));
	}

}
