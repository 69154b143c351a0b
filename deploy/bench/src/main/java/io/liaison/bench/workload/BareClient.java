package io.liaison.bench.workload;

import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.liaison.bench.engine.Engine;
import io.liaison.platform.command.Ids;

/**
 * A collection in a database of its own, used through the bare driver as safely as we use
 * ours.
 */
public record BareClient<T>(MongoClient client, MongoCollection<T> documents) implements AutoCloseable {

	private static final long PATIENCE_SECONDS = 10;

	public static <T> BareClient<T> open(Engine engine, Class<T> type) {
		String database = "bare" + Ids.random();
		MongoClient client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(engine.database(database)))
			.writeConcern(WriteConcern.MAJORITY.withJournal(true))
			.readConcern(ReadConcern.MAJORITY)
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
			.applyToSocketSettings((socket) -> socket.readTimeout((int) PATIENCE_SECONDS, TimeUnit.SECONDS))
			.applyToConnectionPoolSettings((pool) -> pool.maxWaitTime(PATIENCE_SECONDS, TimeUnit.SECONDS))
			.build());
		return new BareClient<>(client, client.getDatabase(database).getCollection("things", type));
	}

	@Override
	public void close() {
		this.client.close();
	}

}
