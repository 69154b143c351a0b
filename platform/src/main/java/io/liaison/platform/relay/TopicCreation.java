package io.liaison.platform.relay;

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
 * broker is away or one is wrong it keeps trying, and the service starts without.
 */
final class TopicCreation implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicCreation.class);

	private static final Duration UNKNOWN = Duration.ofSeconds(1);

	private static final Duration WRONG = Duration.ofSeconds(10);

	private final Topics topics;

	private final CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	TopicCreation(Topics topics) {
		this.topics = topics;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("topic-creation").start(this::makeAll);
	}

	private void makeAll() {
		try {
			while (!made()) {
				Duration pause = this.topics.known() ? WRONG : UNKNOWN;
				if (this.stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
					return;
				}
			}
		}
		catch (InterruptedException | InterruptException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean made() {
		try {
			return this.topics.make();
		}
		catch (InterruptException ex) {
			throw ex;
		}
		catch (KafkaException ex) {
			log.warn("Topics cannot be made yet: {}", String.valueOf((ex.getCause() != null) ? ex.getCause() : ex));
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
