package io.liaison.contacts.clientimport;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.liaison.platform.store.StoreFailure;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;

/**
 * The files of imports, in parts that fit into documents.
 */
@Repository
class ImportFiles {

	private static final int PART = 1024 * 1024;

	private final MongoCollection<Document> collection;

	ImportFiles(MongoDatabase database) {
		this.collection = database.getCollection("import-parts");
	}

	/**
	 * @param name of the file, unique; written again it is replaced
	 * @return how many parts it has
	 */
	int put(String name, byte[] content) {
		int parts = 0;
		for (int from = 0; from < content.length; from += PART) {
			String id = id(name, parts++);
			Binary part = new Binary(Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)));
			StoreFailure.refusing(() -> this.collection.replaceOne(Filters.eq("_id", id),
					new Document("_id", id).append("part", part), new ReplaceOptions().upsert(true)));
		}
		return parts;
	}

	byte[] get(String name, int parts) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (String id : ids(name, parts)) {
			Document part = StoreFailure.refusing(() -> this.collection.find(Filters.eq("_id", id)).first());
			if (part == null) {
				throw new IllegalStateException("a part of a file is missing");
			}
			content.writeBytes(part.get("part", Binary.class).getData());
		}
		return content.toByteArray();
	}

	void remove(String name, int parts) {
		ids(name, parts).forEach((id) -> StoreFailure.refusing(() -> this.collection.deleteOne(Filters.eq("_id", id))));
	}

	private static List<String> ids(String name, int parts) {
		List<String> ids = new ArrayList<>();
		for (int part = 0; part < parts; part++) {
			ids.add(id(name, part));
		}
		return ids;
	}

	private static String id(String name, int part) {
		return name + ":" + part;
	}

}
