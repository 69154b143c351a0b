package io.liaison.platform.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection of an aggregate, as far as its store uses it.
 */
final class StoredDocuments {

	private final MongoDatabase database;

	private final MongoCollection<BsonDocument> collection;

	StoredDocuments(MongoDatabase database, String name) {
		this.database = database;
		this.collection = database.getCollection(name, BsonDocument.class);
	}

	String name() {
		return this.collection.getNamespace().getCollectionName();
	}

	MongoCollection<Document> raw() {
		return this.database.getCollection(name());
	}

	Optional<BsonDocument> find(String id) {
		return Optional.ofNullable(this.collection.find(Filters.eq("_id", id)).first());
	}

	List<BsonDocument> findAll(Collection<String> ids) {
		return this.collection.find(Filters.in("_id", ids)).into(new ArrayList<>());
	}

	List<BsonDocument> list(Bson filter, Bson sort, int limit) {
		return this.collection.find(filter).sort(sort).limit(limit).into(new ArrayList<>());
	}

	/**
	 * @return false when it exists; then a majority read may still not find it, which
	 * passes
	 */
	boolean insert(BsonDocument document) {
		try {
			this.collection.insertOne(document);
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * @return false when the document has another version by now
	 */
	boolean update(String id, long version, Bson update) {
		// not $and, which keeps some engines from using an index
		Bson current = new BsonDocument("_id", new BsonString(id)).append("v", new BsonInt64(version));
		return this.collection.updateOne(current, update).getMatchedCount() == 1;
	}

	/**
	 * @return empty when one that exists cannot be read yet
	 */
	Optional<Created> insertAll(List<BsonDocument> documents, Command command) {
		Set<String> created = new HashSet<>(documents.stream().map(StoredDocuments::id).toList());
		try {
			FailPoint.BEFORE_WRITE.pass();
			this.collection.insertMany(documents, new InsertManyOptions().ordered(false));
			FailPoint.AFTER_WRITE.pass();
			return Optional.of(new Created(created, Set.of()));
		}
		catch (MongoBulkWriteException ex) {
			boolean duplicates = ex.getWriteConcernError() == null && ex.getWriteErrors()
				.stream()
				.allMatch((error) -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
			if (!duplicates) {
				throw ex;
			}
			Set<String> ids = new HashSet<>(
					ex.getWriteErrors().stream().map((error) -> id(documents.get(error.getIndex()))).toList());
			List<BsonDocument> stored = findAll(ids);
			if (stored.size() < ids.size()) {
				return Optional.empty();
			}
			stored.removeIf((document) -> AppliedCommands.contain(document, command));
			Set<String> existing = new HashSet<>(stored.stream().map(StoredDocuments::id).toList());
			created.removeAll(existing);
			return Optional.of(new Created(created, existing));
		}
	}

	private static String id(BsonDocument document) {
		return document.getString("_id").getValue();
	}

}
