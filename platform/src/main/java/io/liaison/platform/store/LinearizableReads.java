package io.liaison.platform.store;

import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads of one document that are never older than what anybody has seen of it: a majority
 * read may be, after a failover. A server that stands alone has no linearizable reads and
 * needs none: there majority is the same.
 */
public final class LinearizableReads {

	private static final long MOST_SECONDS = 3;

	private final MongoClient client;

	private volatile @Nullable ReadConcern strongest;

	public LinearizableReads(MongoClient client) {
		this.client = client;
	}

	/**
	 * @return the document or {@code null}
	 * @throws com.mongodb.MongoExecutionTimeoutException when no majority confirms the
	 * read in time
	 */
	public @Nullable BsonDocument find(MongoCollection<BsonDocument> collection, String id, Bson projection) {
		return collection.withReadConcern(strongest())
			.find(Filters.eq("_id", id))
			.projection(projection)
			.maxTime(MOST_SECONDS, TimeUnit.SECONDS)
			.first();
	}

	private ReadConcern strongest() {
		ReadConcern known = this.strongest;
		if (known == null) {
			// the driver has spoken with the server then
			this.client.getDatabase("admin").runCommand(new Document("ping", 1));
			boolean alone = this.client.getClusterDescription()
				.getServerDescriptions()
				.stream()
				.map(ServerDescription::getType)
				.anyMatch(ServerType.STANDALONE::equals);
			known = alone ? ReadConcern.MAJORITY : ReadConcern.LINEARIZABLE;
			this.strongest = known;
		}
		return known;
	}

}
