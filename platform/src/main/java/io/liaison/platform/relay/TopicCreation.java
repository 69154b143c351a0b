package io.liaison.platform.relay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates this service's topics when it starts; while the broker is away, it keeps trying
 * and the service starts without.
 */
final class TopicCreation implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

	private final Map<String, Object> connection;

	private final List<NewTopic> topics;

	private final List<NewTopic> replaced;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	TopicCreation(Map<String, Object> connection, Collection<OwnedTopics> owned) {
		this.connection = connection;
		this.topics = owned.stream().flatMap((topics) -> topics.topics().stream()).toList();
		this.replaced = owned.stream()
			.filter(OwnedTopics::replaced)
			.flatMap((topics) -> topics.topics().stream())
			.toList();
	}

	@Override
	public void start() {
		this.running = true;
		if (!this.topics.isEmpty()) {
			Thread.ofVirtual().name("topic-creation").start(this::createAll);
		}
	}

	private void createAll() {
		try {
			while (!created() && !this.stopping.await(1, TimeUnit.SECONDS)) {
				log.info("Trying again to create topics");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean created() throws InterruptedException {
		try (Admin admin = Admin.create(this.connection)) {
			return allExist(admin) && noneToReplace(admin);
		}
		catch (KafkaException ex) {
			log.warn("The broker cannot be reached yet: {}", ex.toString());
			return false;
		}
	}

	private boolean allExist(Admin admin) throws InterruptedException {
		boolean all = true;
		for (KafkaFuture<Void> created : admin.createTopics(this.topics).values().values()) {
			try {
				created.get();
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof TopicExistsException)) {
					log.warn("Topics cannot be created yet: {}", String.valueOf(ex.getCause()));
					all = false;
				}
			}
		}
		return all;
	}

	/** Deletes what has another number of partitions; the next try makes it anew. */
	private boolean noneToReplace(Admin admin) throws InterruptedException {
		try {
			for (NewTopic topic : this.replaced) {
				int partitions = admin.describeTopics(List.of(topic.name()))
					.allTopicNames()
					.get()
					.values()
					.iterator()
					.next()
					.partitions()
					.size();
				if (partitions != topic.numPartitions()) {
					log.warn("{} has {} partitions and is made anew", topic.name(), partitions);
					admin.deleteTopics(List.of(topic.name())).all().get();
					return false;
				}
			}
			return true;
		}
		catch (ExecutionException ex) {
			log.warn("Topics cannot be compared yet: {}", String.valueOf(ex.getCause()));
			return false;
		}
	}

	@Override
	public void stop() {
		this.stopping.countDown();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the relay. */
	@Override
	public int getPhase() {
		return -1;
	}

}
