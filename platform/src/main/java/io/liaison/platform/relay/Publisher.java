package io.liaison.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import io.liaison.platform.store.failure.FailPoint;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;

/**
 * The transactional producer of the service. Opening one fences those opened before it
 * anywhere and ends their open transactions.
 */
final class Publisher implements AutoCloseable {

	private final Producer<String, byte[]> producer;

	private final EventRecords records;

	Publisher(Producer<String, byte[]> producer, EventRecords records) {
		this.producer = producer;
		this.records = records;
	}

	/**
	 * @param connection where the broker is, and how to be let in
	 * @throws KafkaException when the broker does not answer
	 */
	static Publisher open(Map<String, Object> connection, RelaySettings settings) {
		Map<String, Object> config = new HashMap<>(connection);
		config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.transactionalId());
		config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
		config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
		config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
		config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
		config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
		config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
		config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
		// an event has 512 KiB at most; whether the topic takes it, its owner says
		config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * 1024 * 1024);
		Publisher publisher = new Publisher(
				new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()),
				new EventRecords(settings.serviceName()));
		try {
			publisher.producer.initTransactions();
			return publisher;
		}
		catch (KafkaException ex) {
			publisher.close();
			throw ex;
		}
	}

	/**
	 * Publishes all these events or none.
	 * @throws Refused when the broker did not take them, which may be the fault of one
	 * @throws KafkaException when the producer is of no use any more; whether the events
	 * were published is unknown
	 */
	void publish(List<Outbox> outboxes) throws Refused {
		try {
			this.producer.beginTransaction();
			List<Future<?>> sent = new ArrayList<>();
			for (Outbox outbox : outboxes) {
				outbox.events()
					.forEach((event) -> sent.add(this.producer.send(this.records.record(outbox.key().id(), event))));
			}
			this.producer.flush();
			for (Future<?> future : sent) {
				future.get();
			}
		}
		catch (ExecutionException | KafkaException | IllegalArgumentException | NullPointerException
				| ClassCastException | IndexOutOfBoundsException ex) {
			// of the latter kinds: an event that does not make a record
			if (fenced(ex)) {
				throw new KafkaException(ex);
			}
			this.producer.abortTransaction();
			throw new Refused(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
		FailPoint.AFTER_SEND_BEFORE_COMMIT.pass();
		this.producer.commitTransaction();
	}

	/**
	 * Whether another producer has taken this one's place.
	 */
	static boolean fenced(@Nullable Throwable failure) {
		return switch (failure) {
			case null -> false;
			case ProducerFencedException ex -> true;
			case InvalidProducerEpochException ex -> true;
			default -> fenced(failure.getCause());
		};
	}

	/** At once: what is not committed will be published by whoever comes next. */
	@Override
	public void close() {
		this.producer.close(Duration.ZERO);
	}

	/** The transaction was aborted; the producer can go on. */
	static final class Refused extends Exception {

		Refused(Throwable cause) {
			super(cause);
		}

		/** Whether it need not be the fault of what was to be published. */
		boolean mayPass() {
			Throwable cause = NestedExceptionUtils.getMostSpecificCause(this);
			return cause instanceof RetriableException || cause instanceof TransactionAbortableException;
		}

		/** Without the message, which may quote data. */
		String reason() {
			return NestedExceptionUtils.getMostSpecificCause(this).getClass().getSimpleName();
		}

	}

}
