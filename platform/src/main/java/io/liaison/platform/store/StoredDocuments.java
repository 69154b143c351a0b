package io.liaison.platform.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.liaison.platform.command.Command;
import io.liaison.platform.store.failure.FailPoint;
import io.liaison.platform.store.outbox.Waiting;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The collection of an aggregate, as far as its store uses it.
 */
record StoredDocuments(MongoOperations operations, String name) {

	Optional<Document> find(String id) {
		return Optional.ofNullable(this.operations.findById(id, Document.class, this.name));
	}

	List<Document> findAll(Collection<String> ids) {
		return this.operations.find(Query.query(Criteria.where("_id").in(ids)), Document.class, this.name);
	}

	List<Document> find(Query query) {
		return this.operations.find(query, Document.class, this.name);
	}

	Window<Document> scroll(Query query) {
		return this.operations.scroll(query, Document.class, this.name);
	}

	List<String> idsAfter(@Nullable String after, int limit) {
		Query query = (after != null) ? Query.query(Criteria.where("_id").gt(after)) : new Query();
		query.with(Sort.by("_id")).limit(limit).fields().include("_id");
		return find(query).stream().map(StoredDocuments::id).toList();
	}

	/**
	 * @return false when it exists; then a majority read may still not find it, which
	 * passes
	 */
	boolean insert(Document document) {
		try {
			this.operations.insert(document, this.name);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * @return false when the document has another version by now
	 */
	boolean update(String id, long version, Update update) {
		return update(of(id, version), update);
	}

	/**
	 * @return also false when the relay took some of those out by now
	 */
	boolean update(String id, long version, Waiting waiting, Update update) {
		return update(waiting.untouched(of(id, version)), update);
	}

	private static Criteria of(String id, long version) {
		return Criteria.where("_id").is(id).and("v").is(version);
	}

	private boolean update(Criteria current, Update update) {
		return this.operations.updateFirst(Query.query(current), update, this.name).getMatchedCount() == 1;
	}

	/**
	 * @return empty when one that exists cannot be read yet
	 */
	Optional<Created> insertAll(List<Document> documents, Command command) {
		Set<String> created = new HashSet<>(documents.stream().map(StoredDocuments::id).toList());
		try {
			FailPoint.BEFORE_WRITE.pass();
			this.operations.bulkOps(BulkMode.UNORDERED, this.name).insert(documents).execute();
			FailPoint.AFTER_WRITE.pass();
			return Optional.of(new Created(created, Set.of()));
		}
		catch (DataAccessException ex) {
			Set<String> ids = duplicates(ex, documents);
			List<Document> stored = findAll(ids);
			if (stored.size() < ids.size()) {
				return Optional.empty();
			}
			Set<String> existing = new HashSet<>(stored.stream()
				.filter((document) -> !AppliedCommands.contain(document, command))
				.map(StoredDocuments::id)
				.toList());
			created.removeAll(existing);
			return Optional.of(new Created(created, existing));
		}
	}

	/** The ids that exist already, where that is all that went wrong. */
	private static Set<String> duplicates(DataAccessException failure, List<Document> documents) {
		if (failure.getCause() instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() == null
				&& bulk.getWriteErrors()
					.stream()
					.allMatch((error) -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
			return new HashSet<>(
					bulk.getWriteErrors().stream().map((error) -> id(documents.get(error.getIndex()))).toList());
		}
		throw failure;
	}

	private static String id(Document document) {
		return document.getString("_id");
	}

}
