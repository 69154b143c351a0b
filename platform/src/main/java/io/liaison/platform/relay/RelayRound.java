package io.liaison.platform.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.liaison.platform.store.FailPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reads waiting events, publishes them and removes them; if it ends in between, the same
 * events are published again, in order.
 */
final class RelayRound {

	private static final Logger log = LoggerFactory.getLogger(RelayRound.class);

	/** Also bounds memory: a document may hold 4 MiB of events. */
	private static final int READ_AT_ONCE = 16;

	private final WaitingDocuments documents;

	private final RelayQueue queue;

	private final RelayMetrics metrics;

	private final ExecutorService readers = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-read-", 0).factory());

	RelayRound(WaitingDocuments documents, RelayQueue queue, RelayMetrics metrics) {
		this.documents = documents;
		this.queue = queue;
		this.metrics = metrics;
	}

	/**
	 * @throws org.springframework.dao.DataAccessException when the store fails
	 * @throws org.apache.kafka.common.KafkaException when the publisher is of no use any
	 * more
	 */
	void run(Publisher publisher, List<DocumentKey> keys) throws InterruptedException {
		Batch batch = new Batch();
		int next = 0;
		while (next < keys.size() && !batch.full()) {
			int end = Math.min(next + READ_AT_ONCE, keys.size());
			read(keys.subList(next, end)).forEach(batch::add);
			next = end;
		}
		publish(publisher, batch.outboxes());
		this.queue.add(batch.unfinished());
		this.queue.add(keys.subList(next, keys.size()));
	}

	private void publish(Publisher publisher, List<Outbox> outboxes) {
		try {
			publishAndClear(publisher, outboxes);
		}
		catch (Publisher.Refused ex) {
			if (outboxes.size() == 1) {
				failed(outboxes.getFirst().key(), ex);
			}
			else {
				outboxes.forEach((outbox) -> publish(publisher, List.of(outbox)));
			}
		}
	}

	private void failed(DocumentKey key, Publisher.Refused refusal) {
		log.error("The events of document {} in {} are refused and wait: {}", key.id(), key.collection(),
				NestedExceptionUtils.getMostSpecificCause(refusal).toString());
		this.metrics.failed();
		this.queue.failed(key);
	}

	private void publishAndClear(Publisher publisher, List<Outbox> outboxes) throws Publisher.Refused {
		int events = outboxes.stream().mapToInt((outbox) -> outbox.events().size()).sum();
		if (events > 0) {
			publisher.publish(outboxes);
			this.metrics.published(events);
			FailPoint.AFTER_COMMIT_BEFORE_CLEAR.pass();
		}
		this.documents.clear(outboxes);
		outboxes.forEach((outbox) -> this.queue.succeeded(outbox.key()));
	}

	private List<Outbox> read(List<DocumentKey> keys) throws InterruptedException {
		List<Callable<Optional<Outbox>>> reads = keys.stream()
			.map((key) -> (Callable<Optional<Outbox>>) () -> this.documents.read(key))
			.toList();
		List<Outbox> read = new ArrayList<>();
		for (Future<Optional<Outbox>> future : this.readers.invokeAll(reads)) {
			result(future).filter((outbox) -> outbox.marked() || !outbox.events().isEmpty()).ifPresent(read::add);
		}
		return read;
	}

	private static Optional<Outbox> result(Future<Optional<Outbox>> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex);
		}
	}

}
