package io.liaison.platform.crash;

import io.liaison.platform.consumer.EventHandler;
import io.liaison.platform.consumer.IncomingEvent;
import io.liaison.platform.consumer.TopicConsumer;
import io.liaison.platform.consumer.view.ViewStore;
import io.liaison.platform.consumer.view.ViewStores;
import io.liaison.platform.relay.topic.OwnedTopics;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.AggregateStores;
import io.liaison.platform.store.Ledger;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A service in a process of its own that writes, publishes and reads, and may be halted
 * at a crash point.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class CrashingService {

	static final String ENTERED = "crash.entered.v1";

	static final String TALLIED = "crash.tallied.v1";

	public static void main(String[] args) {
		new SpringApplicationBuilder(CrashingService.class).web(WebApplicationType.NONE)
			.properties("spring.config.name=crash")
			.run(args);
	}

	@Bean
	OwnedTopics ownedTopics() {
		return OwnedTopics.compacted(ENTERED, TALLIED);
	}

	@Bean
	AggregateStore<Ledger.State, Ledger> ledgers(AggregateStores stores) {
		return Ledger.store(stores, "ledgers", ENTERED);
	}

	@Bean
	AggregateStore<Ledger.State, Ledger> tallies(AggregateStores stores) {
		return Ledger.store(stores, "tallies", TALLIED);
	}

	@Bean
	ViewStore<Ledger.Payload> views(ViewStores stores) {
		return stores.of("views", Ledger.Payload.class);
	}

	/** Keeps a view, tallies and sends "mails", each once for an event. */
	@TopicConsumer(ENTERED)
	record EnteredConsumer(ViewStore<Ledger.Payload> views, AggregateStore<Ledger.State, Ledger> tallies,
			MongoOperations operations) implements EventHandler {

		@Override
		public void on(IncomingEvent event) {
			this.views.apply(event, event.dataAs(Ledger.Payload.class));
			this.tallies.createOrChange(event.subject(), event.command("entered"), () -> Ledger.open(event.subject()),
					(tally) -> tally(tally, event));
			String mail = event.subject() + ":" + event.sequence();
			this.operations.upsert(Query.query(Criteria.where("_id").is(mail)),
					new Update().setOnInsert("about", event.subject()), "mails");
		}

		/** Guarded by the number of the event, in the same document. */
		private static void tally(Ledger tally, IncomingEvent event) {
			if (event.sequence() == tally.entries().size() + 1) {
				tally.enter(event.dataAs(Ledger.Payload.class).entry());
			}
			else if (event.sequence() > tally.entries().size()) {
				throw new IllegalStateException("A gap before " + event.sequence());
			}
		}

	}

	@Bean
	Writers writers(AggregateStore<Ledger.State, Ledger> ledgers, Environment environment) {
		return new Writers(ledgers, environment.getRequiredProperty("crash.run"),
				environment.getProperty("crash.repeat", String[].class, new String[0]));
	}

}
