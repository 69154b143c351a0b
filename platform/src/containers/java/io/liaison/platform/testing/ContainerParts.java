package io.liaison.platform.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Broker and store in containers, in place of the embedded ones: the profile
 * {@code containers} puts this class on the path.
 */
public final class ContainerParts implements Parts {

	private final KafkaContainer broker = new KafkaContainer("apache/kafka-native:4.2.0");

	private final MongoDBContainer store = new MongoDBContainer("mongo:8.0");

	public ContainerParts() {
		this.broker.start();
		this.store.start();
	}

	@Override
	public String bootstrapServers() {
		return this.broker.getBootstrapServers();
	}

	@Override
	public String storeUri() {
		return this.store.getConnectionString();
	}

}
