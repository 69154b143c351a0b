package io.liaison.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Stores of aggregates on the database of {@code spring.mongodb.uri}.
 */
@AutoConfiguration(after = MongoAutoConfiguration.class)
class StoreAutoConfiguration {

	/** Primary only, majority and journalled; no write is repeated behind our back. */
	@Bean
	MongoClientSettingsBuilderCustomizer storeSettings() {
		return (settings) -> settings
			.codecRegistry(CodecRegistries.fromRegistries(CodecRegistries.fromProviders(new RecordStates()),
					MongoClientSettings.getDefaultCodecRegistry()))
			.readConcern(ReadConcern.MAJORITY)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS))
			.readPreference(ReadPreference.primary())
			.retryWrites(false)
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
	}

	@Bean
	@ConditionalOnMissingBean
	MongoDatabase mongoDatabase(MongoClient client, MongoConnectionDetails connection) {
		return client.getDatabase(Objects.requireNonNull(connection.getConnectionString().getDatabase(),
				"spring.mongodb.uri names no database"));
	}

	/** In milliseconds, as MongoDB stores them. */
	@Bean
	@ConditionalOnMissingBean
	InstantSource instantSource() {
		return Clock.tickMillis(ZoneOffset.UTC);
	}

	@Bean
	Indexes indexes(MongoOperations operations) {
		return new Indexes(operations);
	}

	@Bean
	Outboxes outboxes(@Value("${liaison.outbox-limit:30s}") Duration limit) {
		return new Outboxes(limit);
	}

	@Bean
	LinearizableReads linearizableReads(MongoClient client) {
		return new LinearizableReads(client);
	}

	@Bean
	AggregateStores aggregateStores(MongoDatabase database, Outboxes outboxes) {
		return new AggregateStores(database, outboxes);
	}

	@Bean
	@ConditionalOnProperty("liaison.address-key")
	KeyedHash keyedHash(@Value("${liaison.address-key}") String key) {
		return new KeyedHash(key);
	}

}
