package io.liaison.platform.store;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.liaison.platform.command.KeyedHash;
import io.liaison.platform.store.index.Indexes;
import io.liaison.platform.store.outbox.Outboxes;
import io.liaison.platform.store.record.RecordInstantiator;
import io.liaison.platform.store.record.RecordMappingContext;
import io.liaison.platform.store.retention.Retentions;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Stores of aggregates on the database of {@code spring.mongodb.uri}, through Spring Data
 * MongoDB.
 */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(StoreSettings.class)
class StoreAutoConfiguration {

	/** Primary only, majority and journalled; no write is repeated behind our back. */
	@Bean
	MongoClientSettingsBuilderCustomizer storeSettings() {
		return (settings) -> settings.readConcern(ReadConcern.MAJORITY)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS))
			.readPreference(ReadPreference.primary())
			.retryWrites(false)
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
	}

	@Bean
	MongoMappingContext mongoMappingContext(MongoCustomConversions conversions) {
		MongoMappingContext context = new RecordMappingContext();
		context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
		return context;
	}

	/** Documents carry no class names: a class may be renamed. */
	@Bean
	MappingMongoConverter mappingMongoConverter(MongoMappingContext context, MongoCustomConversions conversions) {
		MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
		converter.setCustomConversions(conversions);
		converter.setInstantiators(new EntityInstantiators(new RecordInstantiator(), Map.of()));
		converter.setTypeMapper(new DefaultMongoTypeMapper(null));
		// keys of maps may come from outside, and a dot would be a path
		converter.setMapKeyDotReplacement("\uff0e");
		return converter;
	}

	/** In milliseconds, as MongoDB stores them. */
	@Bean
	@ConditionalOnMissingBean
	InstantSource instantSource() {
		return Clock.tickMillis(ZoneOffset.UTC);
	}

	@Bean
	Outboxes outboxes(StoreSettings settings, InstantSource clock) {
		return new Outboxes(settings.outboxLimit(), clock);
	}

	@Bean
	Indexes indexes(MongoOperations operations) {
		return new Indexes(operations);
	}

	@Bean
	Retentions retentions(MongoOperations operations, Indexes indexes, StoreSettings settings, InstantSource clock) {
		return new Retentions(operations, indexes, settings.retentionCheck(), clock);
	}

	@Bean
	LinearizableReads linearizableReads(MongoClient client, MongoOperations operations) {
		return new LinearizableReads(client, operations);
	}

	@Bean
	AggregateStores aggregateStores(MongoOperations operations, Outboxes outboxes, Indexes indexes,
			InstantSource clock) {
		return new AggregateStores(operations, outboxes, indexes, clock);
	}

	@Bean
	@ConditionalOnProperty("liaison.address-key")
	KeyedHash keyedHash(StoreSettings settings) {
		return new KeyedHash(Objects.requireNonNull(settings.addressKey()));
	}

}
