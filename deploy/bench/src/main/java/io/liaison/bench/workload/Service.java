package io.liaison.bench.workload;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;

/** The settings that make an application of the bench a service like the others. */
final class Service {

	private Service() {
	}

	static String[] arguments(Kafka kafka, Engine engine, String name, String... more) {
		List<String> settings = List.of("server.port=0", "spring.config.import=classpath:liaison-platform.yml",
				"spring.application.name=bench", "logging.level.org.apache.kafka=ERROR",

				"liaison.service-name=" + name, "liaison.installation=bench", "liaison.address-key=" + "k".repeat(43),
				"spring.mongodb.uri=" + engine.database(name), "spring.kafka.bootstrap-servers=" + kafka.bootstrap(),
				"liaison.topics.replication-factor=1", "liaison.topics.min-insync-replicas=1",
				"bench.topic=" + WritingService.topic(name));
		return Stream.concat(settings.stream(), Stream.of(more))
			.map((setting) -> "--" + setting)
			.toArray(String[]::new);
	}

}
