package io.liaison.bench.workload;

import java.util.stream.IntStream;

import io.liaison.bench.engine.Engine;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/** Documents of the size of an item. */
public record BareDocuments(BareClient<Document> client) implements AutoCloseable {

	public static BareDocuments create(Engine engine, int count) {
		BareClient<Document> client = BareClient.open(engine, Document.class);
		client.documents()
			.insertMany(IntStream.range(0, count)
				.mapToObj((i) -> new Document("_id", String.valueOf(i)).append("v", 1L).append("text", Item.TEXT))
				.toList());
		return new BareDocuments(client);
	}

	public void write(int id) {
		this.client.documents()
			.updateOne(Filters.eq("_id", String.valueOf(id)),
					Updates.combine(Updates.inc("v", 1L), Updates.set("text", Item.TEXT)));
	}

	@Override
	public void close() {
		this.client.close();
	}

}
