package io.liaison.platform.store;

import java.time.Duration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.liaison.platform.testing.LocalParts;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The store of the tests, with the settings of production.
 */
public record TestStore(MongoClient client, MongoDatabase database, Outboxes outboxes) implements AutoCloseable {

	static {
		quiet("ROOT", Level.WARN);
		// tells of every duplicate key
		quiet("de.bwaldvogel.mongo", Level.OFF);
		quiet("kafka.server", Level.OFF);
	}

	private static void quiet(String logger, Level level) {
		((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
	}

	public static TestStore fresh() {
		return at(LocalParts.storeUri());
	}

	public static TestStore at(String uri) {
		ConnectionString connection = new ConnectionString(uri);
		MongoClientSettings.Builder settings = MongoClientSettings.builder().applyConnectionString(connection);
		new StoreAutoConfiguration().storeSettings().customize(settings);
		MongoClient client = MongoClients.create(settings.build());
		MongoDatabase database = client.getDatabase(connection.getDatabase());
		return new TestStore(client, database, new Outboxes(Duration.ofSeconds(30)));
	}

	public TestStore refusingAfter(Duration limit) {
		return new TestStore(this.client, this.database, new Outboxes(limit));
	}

	public AggregateStores stores() {
		return new AggregateStores(this.database, this.outboxes);
	}

	public MongoOperations operations() {
		return new MongoTemplate(this.client, this.database.getName());
	}

	public LinearizableReads reads() {
		return new LinearizableReads(this.client);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
