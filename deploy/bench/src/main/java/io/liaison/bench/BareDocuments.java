package io.liaison.bench;

import java.util.stream.IntStream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.liaison.platform.store.Ids;
import org.bson.Document;

/** Documents of the size of a thing, written by the bare driver as safely as by us. */
record BareDocuments(MongoClient client, MongoCollection<Document> documents) implements AutoCloseable {

	static BareDocuments create(Engine engine, int count) {
		String database = "bare" + Ids.random();
		MongoClient client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(engine.database(database)))
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.build());
		MongoCollection<Document> documents = client.getDatabase(database).getCollection("things");
		documents.insertMany(IntStream.range(0, count)
			.mapToObj((i) -> new Document("_id", String.valueOf(i)).append("v", 1L).append("text", Thing.TEXT))
			.toList());
		return new BareDocuments(client, documents);
	}

	void write(int id) {
		this.documents.updateOne(Filters.eq("_id", String.valueOf(id)),
				Updates.combine(Updates.inc("v", 1L), Updates.set("text", Thing.TEXT)));
	}

	@Override
	public void close() {
		this.client.close();
	}

}
