package io.liaison.platform.relay.topic;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Makes this service's topics when it starts and compares those that exist; while the
 * broker is away it keeps trying, and the service starts without. From then on it looks
 * again at those that are wrong, until an operator has mended them.
 */
public final class TopicCreation implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

	private static final Duration UNKNOWN = Duration.ofSeconds(1);

	private static final Duration WRONG = Duration.ofSeconds(10);

	private final Topics topics;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	public TopicCreation(Topics topics) {
		this.topics = topics;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("topic-creation").start(this::makeAll);
	}

	private void makeAll() {
		try {
			Duration pause;
			do {
				make();
				pause = this.topics.known() ? WRONG : UNKNOWN;
			}
			while (!this.stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException | InterruptException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void make() {
		try {
			this.topics.make();
		}
		catch (InterruptException ex) {
			throw ex;
		}
		catch (KafkaException ex) {
			log.warn("Topics cannot be made yet: {}", String.valueOf((ex.getCause() != null) ? ex.getCause() : ex));
		}
		catch (RuntimeException | Error ex) {
			// the relay waits for what this thread finds
			log.error("Looking after topics failed, going on", ex);
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
