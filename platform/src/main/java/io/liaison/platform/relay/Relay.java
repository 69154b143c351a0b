package io.liaison.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.liaison.platform.relay.topic.Topics;
import io.liaison.platform.store.outbox.Outboxes;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.context.SmartLifecycle;

/**
 * The one publisher of a service's events. Every instance of the service has one; the
 * holder of the {@link RelayLease} works: it opens the {@link Publisher}, which fences
 * its predecessor, and only then reads. All instances look how old the oldest waiting
 * event is.
 */
final class Relay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private static final int FOUND_AT_ONCE = 2_000;

	/** Where only the age is wanted: some may be withheld. */
	private static final int LOOKED_AT = 20;

	private static final Duration MOMENT = Duration.ofMillis(500);

	private final RelaySettings settings;

	private final Map<String, Object> connection;

	private final WaitingDocuments documents;

	private final RelayLease lease;

	private final RelayQueue queue = new RelayQueue();

	private final RelayRound round;

	private final Topics topics;

	private volatile CountDownLatch stopping = new CountDownLatch(0);

	private final List<Thread> threads = new ArrayList<>();

	Relay(RelaySettings settings, Map<String, Object> connection, WaitingDocuments documents, RelayLease lease,
			Outboxes outboxes, Topics topics, RelayMetrics metrics) {
		this.settings = settings;
		this.connection = connection;
		this.documents = documents;
		this.lease = lease;
		this.topics = topics;
		this.round = new RelayRound(documents, this.queue, topics, metrics);
		outboxes.onWrite((collection, id) -> {
			if (lease.held()) {
				this.queue.add(List.of(new DocumentKey(collection, id)));
			}
		});
	}

	@Override
	public void start() {
		this.stopping = new CountDownLatch(1);
		begin("relay-lease", () -> repeat(this.settings.lease().dividedBy(5), this.lease::step));
		begin("relay-poll", this::pollUntilStopped);
		begin("relay", () -> repeat(Duration.ofMillis(100), this::serve));
	}

	private void begin(String name, Runnable work) {
		this.threads.add(Thread.ofPlatform().name(name).daemon().start(work));
	}

	/** Until this stops; what fails is tried again. */
	private void repeat(Duration pause, Work work) {
		repeat(() -> pause, work);
	}

	private void repeat(Supplier<Duration> pause, Work work) {
		try {
			do {
				try {
					work.run();
				}
				catch (DataAccessException | KafkaException ex) {
					log.warn("{} is interrupted: {}", Thread.currentThread().getName(), ex.toString());
				}
				catch (RuntimeException | Error ex) {
					// the lease would be renewed on for a thread that had ended
					log.error("{} failed, going on", Thread.currentThread().getName(), ex);
				}
			}
			while (!this.stopping.await(pause.get().toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Less often while nothing is found: what is written in this process needs no poll.
	 */
	private void pollUntilStopped() {
		PollPause pause = new PollPause(this.settings.poll(), this.settings.idlePoll());
		repeat(pause::next, () -> pause.found(poll()));
	}

	private boolean poll() {
		boolean held = this.lease.held();
		List<DocumentKey> found = this.documents.find(held ? FOUND_AT_ONCE : LOOKED_AT);
		if (held) {
			this.queue.add(found);
		}
		return !found.isEmpty();
	}

	/** From taking the lease until it, the broker or this is gone. */
	private void serve() throws InterruptedException {
		if (!this.lease.held() || !this.topics.known()) {
			return;
		}
		try (Publisher publisher = Publisher.open(this.connection, this.settings)) {
			log.info("Publishing as {}", this.settings.transactionalId());
			this.queue.add(this.documents.find(FOUND_AT_ONCE));
			while (this.lease.held() && this.stopping.getCount() > 0) {
				round(publisher, this.queue.take(Batch.MOST_EVENTS, MOMENT));
			}
		}
		catch (KafkaException ex) {
			if (Publisher.fenced(ex)) {
				this.lease.release();
			}
			throw ex;
		}
	}

	private void round(Publisher publisher, List<DocumentKey> keys) throws InterruptedException {
		try {
			this.round.run(publisher, keys);
		}
		catch (DataAccessException ex) {
			log.warn("The store fails, {} documents wait: {}", keys.size(), ex.toString());
			this.queue.add(keys);
			this.stopping.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	@Override
	public void stop() {
		this.stopping.countDown();
		try {
			for (Thread thread : this.threads) {
				thread.join(Duration.ofSeconds(10));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.lease.release();
		this.threads.clear();
	}

	@Override
	public boolean isRunning() {
		return !this.threads.isEmpty();
	}

	/** Stops after those that write events: requests and consumers. */
	@Override
	public int getPhase() {
		return 0;
	}

	private interface Work {

		void run() throws InterruptedException;

	}

}
