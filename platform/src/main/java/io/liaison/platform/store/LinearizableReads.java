package io.liaison.platform.store;

import java.time.Duration;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Reads of one document that are never older than what anybody has seen of it: a majority
 * read may be, after a failover. A server that stands alone has no linearizable reads and
 * needs none: there majority is the same.
 */
public final class LinearizableReads {

	private static final Duration LONGEST = Duration.ofSeconds(3);

	private final MongoClient client;

	private final MongoOperations operations;

	private volatile @Nullable ReadConcern strongest;

	public LinearizableReads(MongoClient client, MongoOperations operations) {
		this.client = client;
		this.operations = operations;
	}

	/**
	 * @param fields to be read, beside the id; all when none is named
	 * @return the document or {@code null}
	 * @throws org.springframework.dao.DataAccessException when no majority confirms the
	 * read in time
	 */
	public @Nullable Document find(String collection, String id, String... fields) {
		Query query = Query.query(Criteria.where("_id").is(id)).withReadConcern(strongest()).maxTime(LONGEST);
		for (String field : fields) {
			query.fields().include(field);
		}
		return this.operations.findOne(query, Document.class, collection);
	}

	private ReadConcern strongest() {
		ReadConcern known = this.strongest;
		if (known == null) {
			// the driver has spoken with the server then
			this.operations.executeCommand(new Document("ping", 1));
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
