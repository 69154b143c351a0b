package io.liaison.platform.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.testing.LocalParts;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * The store of the tests, with the settings of production.
 */
public record TestStore(MongoClient client, MongoTemplate operations, Outboxes outboxes) implements AutoCloseable {

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
		return new TestStore(client, operations(new SimpleMongoClientDatabaseFactory(client, connection.getDatabase())),
				outboxes(Duration.ofSeconds(30)));
	}

	public TestStore refusingAfter(Duration limit) {
		return new TestStore(this.client, this.operations, outboxes(limit));
	}

	private static Outboxes outboxes(Duration limit) {
		return new Outboxes(limit, InstantSource.system());
	}

	private static MongoTemplate operations(MongoDatabaseFactory databases) {
		return new MongoTemplate(databases, converter());
	}

	/** How records are stored, without a store. */
	public static MappingMongoConverter converter() {
		StoreAutoConfiguration configuration = new StoreAutoConfiguration();
		MongoCustomConversions conversions = new MongoCustomConversions(List.of());
		MappingMongoConverter converter = configuration
			.mappingMongoConverter(configuration.mongoMappingContext(conversions), conversions);
		converter.afterPropertiesSet();
		return converter;
	}

	/** Past all layers, to look at documents as they are. */
	public MongoDatabase database() {
		return this.operations.getDb();
	}

	public AggregateStores stores() {
		return new AggregateStores(this.operations, this.outboxes, new Indexes(this.operations),
				InstantSource.system());
	}

	public LinearizableReads reads() {
		return new LinearizableReads(this.client, this.operations);
	}

	@Override
	public void close() {
		this.client.close();
	}

}
