package io.liaison.bench.engine;

import java.time.Duration;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads a topic in a thread of its own until it is closed. */
public final class TopicReader implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer;

	private final Thread thread;

	private volatile boolean closed;

	public TopicReader(KafkaConsumer<String, byte[]> consumer, Consumer<String> keys) {
		this.consumer = consumer;
		this.thread = Thread.ofPlatform().start(() -> {
			while (!this.closed) {
				this.consumer.poll(Duration.ofMillis(100)).forEach((record) -> keys.accept(record.key()));
			}
			this.consumer.close();
		});
	}

	@Override
	public void close() {
		this.closed = true;
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
