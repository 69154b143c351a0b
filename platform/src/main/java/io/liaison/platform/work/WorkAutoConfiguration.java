package io.liaison.platform.work;

import java.time.InstantSource;
import java.util.List;

import io.liaison.platform.lease.Leases;
import io.liaison.platform.store.index.Indexes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;

/**
 * The worklist of a service that has tasks.
 */
@AutoConfiguration(afterName = "io.liaison.platform.relay.RelayAutoConfiguration")
@ConditionalOnBean(Task.class)
@EnableConfigurationProperties(WorkSettings.class)
class WorkAutoConfiguration {

	@Bean
	Worklist worklist(MongoOperations store, WorkSettings settings, InstantSource clock, Indexes indexes,
			MeterRegistry meters) {
		indexes.declare(Worklist.COLLECTION, new Index("task", Direction.ASC).on("at", Direction.ASC),
				new Index("owner", Direction.ASC));
		Leases leases = new Leases(store, Worklist.COLLECTION, settings.claim(), System::nanoTime);
		Worklist worklist = new Worklist(store, leases, clock);
		Gauge.builder("liaison.work.waiting", worklist, Worklist::size)
			.description("Entries of the worklist, with those being performed")
			.register(meters);
		return worklist;
	}

	@Bean
	Worker worker(Worklist worklist, List<Task> tasks, WorkSettings settings) {
		return new Worker(worklist, tasks, settings);
	}

}
