package io.liaison.platform.store.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.IndexDefinition;

import io.liaison.platform.problem.Failures;

/**
 * The indexes that a service's queries use. They are declared where the queries are and
 * made in the background after the start: without them lists are slow, but nothing is
 * wrong.
 */
public final class Indexes implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Indexes.class);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private final MongoOperations operations;

	private final ConcurrentLinkedQueue<Map.Entry<String, IndexDefinition>> missing = new ConcurrentLinkedQueue<>();

	private volatile CountDownLatch stopping = new CountDownLatch(0);

	public Indexes(MongoOperations operations) {
		this.operations = operations;
	}

	/**
	 * @param definitions of a collection; to be made once the service has started
	 */
	public void declare(String collection, IndexDefinition... definitions) {
		List.of(definitions).forEach((definition) -> this.missing.add(Map.entry(collection, definition)));
	}

	@Override
	public void start() {
		this.stopping = new CountDownLatch(1);
		Thread.ofVirtual().name("indexes").start(this::makeAll);
	}

	private void makeAll() {
		try {
			while (!made() && !this.stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
				log.info("Trying again to make {} indexes", this.missing.size());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** One that cannot be made does not keep the others from being made. */
	private boolean made() {
		List<Map.Entry<String, IndexDefinition>> open = new ArrayList<>();
		for (var next = this.missing.poll(); next != null; next = this.missing.poll()) {
			try {
				this.operations.indexOps(next.getKey()).createIndex(next.getValue());
			}
			catch (RuntimeException ex) {
				log.warn("An index of {} cannot be made yet: {}", next.getKey(), Failures.describe(ex));
				open.add(next);
			}
		}
		this.missing.addAll(open);
		return open.isEmpty();
	}

	@Override
	public void stop() {
		this.stopping.countDown();
	}

	@Override
	public boolean isRunning() {
		return this.stopping.getCount() > 0;
	}

}
