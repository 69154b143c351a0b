package io.liaison.gateway.session;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import org.mongodb.spring.session.config.annotation.web.reactive.EnableMongoWebSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
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
@EnableMongoWebSession(maxInactiveIntervalInSeconds = SessionStore.IDLE_SECONDS)
class SessionStore {

	static final int IDLE_SECONDS = 8 * 60 * 60;

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

	/** Lets the store drop what has expired; on a store that cannot, it just stays. */
	@EventListener
	void createIndexes(ApplicationReadyEvent ready) {
		ReactiveMongoTemplate store = ready.getApplicationContext().getBean(ReactiveMongoTemplate.class);
		Duration unused = Duration.ofSeconds(IDLE_SECONDS).plusHours(1);
		store.indexOps(SignIn.class)
			.createIndex(new Index("renewedAt", Direction.ASC).expire(unused))
			.then(store.indexOps("sessions").createIndex(new Index("expireAt", Direction.ASC).expire(Duration.ZERO)))
			.subscribe((created) -> {
			}, (failure) -> LOG.warn("Expired sessions will stay in the store: {}", failure.getMessage()));
	}

}
