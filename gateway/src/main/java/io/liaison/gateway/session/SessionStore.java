package io.liaison.gateway.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Where sessions are kept, so that they survive a restart and serve every instance.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionSettings.class)
class SessionStore {

	private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

	/**
	 * What ended stays ended, also after a failover; a store that is away is told soon.
	 */
	@Bean
	MongoClientSettingsBuilderCustomizer sessionStoreSettings() {
		return (settings) -> settings.readConcern(ReadConcern.MAJORITY)
			.writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS))
			.applyToClusterSettings((cluster) -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
			.applyToSocketSettings(
					(socket) -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS));
	}

	/**
	 * Lets the store drop what has expired; on a store that cannot, it just stays. What
	 * an older version left there held tokens in clear.
	 */
	@EventListener
	void prepare(ApplicationReadyEvent ready) {
		ReactiveMongoTemplate store = ready.getApplicationContext().getBean(ReactiveMongoTemplate.class);
		Flux.just("sessions", "signIns")
			.concatMap(store::dropCollection)
			.then(store.indexOps(SealedSignIn.class)
				.createIndex(new Index("idleAt", Direction.ASC).expire(Duration.ZERO)))
			.subscribe((created) -> {
			}, (failure) -> LOG.warn("Expired sessions will stay in the store: {}", failure.getMessage()));
	}

}
