package io.liaison.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
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

	private boolean made() {
		try {
			for (var next = this.missing.peek(); next != null; next = this.missing.peek()) {
				this.operations.indexOps(next.getKey()).createIndex(next.getValue());
				this.missing.poll();
			}
			return true;
		}
		catch (DataAccessException ex) {
			log.warn("An index cannot be made yet: {}", Failures.describe(ex));
			return false;
		}
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
