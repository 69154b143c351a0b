package io.liaison.platform.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import io.liaison.platform.relay.topic.Topics;
import io.liaison.platform.relay.withheld.Withheld;
import io.liaison.platform.store.failure.FailPoint;
import io.liaison.platform.store.failure.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

	private final Topics topics;

	private final ExecutorService readers = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-read-", 0).factory());

	/** Documents that failed, and how much was published until then. */
	private final Map<DocumentKey, Long> suspects = new HashMap<>();

	private long published;

	RelayRound(WaitingDocuments documents, RelayQueue queue, Topics topics, RelayMetrics metrics) {
		this.topics = topics;
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
			read(keys.subList(next, end)).stream()
				.flatMap((outbox) -> publishable(outbox).stream())
				.forEach(batch::add);
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
			if (ex.mayPass()) {
				// ends the round when the broker is away: then it is nobody's fault
				this.topics.check(topics(outboxes));
			}
			if (outboxes.size() == 1) {
				failed(outboxes.getFirst(), ex);
			}
			else {
				outboxes.stream()
					.flatMap((outbox) -> publishable(outbox).stream())
					.forEach((outbox) -> publish(publisher, List.of(outbox)));
			}
		}
	}

	private static Set<String> topics(List<Outbox> outboxes) {
		return outboxes.stream()
			.flatMap((outbox) -> outbox.events().stream())
			.map((event) -> event.getString("topic"))
			.collect(Collectors.toSet());
	}

	/** As far as its events stand on topics that may be published on. */
	private Optional<Outbox> publishable(Outbox outbox) {
		if (outbox.rests(this.documents.now())) {
			this.documents.leave(outbox);
			return Optional.empty();
		}
		Outbox part = outbox.before((event) -> this.topics.objection(event.getString("topic")).isPresent());
		if (!part.events().isEmpty() || outbox.events().isEmpty()) {
			return Optional.of(part);
		}
		withhold(outbox,
				outbox.events()
					.stream()
					.flatMap((event) -> this.topics.objection(event.getString("topic")).stream())
					.findFirst()
					.orElse("its topic was not usable"));
		return Optional.empty();
	}

	/**
	 * It is the document's fault when the broker says so, and when others were published
	 * since it first failed.
	 */
	private void failed(Outbox outbox, Publisher.Refused refusal) {
		Long first = this.suspects.putIfAbsent(outbox.key(), this.published);
		if (!refusal.mayPass() || first != null && first < this.published) {
			withhold(outbox, refusal.reason());
		}
		else {
			log.warn("The events of {} are not taken yet: {}", outbox.key(), refusal.reason());
			this.queue.add(List.of(outbox.key()));
		}
	}

	private void withhold(Outbox outbox, String why) {
		withhold(outbox.key(), Withheld.after(outbox.withheld(), this.documents.now(), why));
	}

	private void withhold(DocumentKey key, Withheld withheld) {
		if (withheld.attempts() == 1) {
			log.error("The events of document {} in {} cannot be published and are withheld: {}", key.id(),
					key.collection(), withheld.why());
		}
		this.metrics.failed();
		this.documents.withhold(key, withheld);
		this.suspects.remove(key);
	}

	private void publishAndClear(Publisher publisher, List<Outbox> outboxes) throws Publisher.Refused {
		int events = outboxes.stream().mapToInt((outbox) -> outbox.events().size()).sum();
		if (events > 0) {
			publisher.publish(outboxes);
			this.metrics.published(events);
			this.published += events;
			FailPoint.AFTER_COMMIT_BEFORE_CLEAR.pass();
		}
		this.documents.clear(outboxes);
		outboxes.forEach((outbox) -> this.suspects.remove(outbox.key()));
	}

	private List<Outbox> read(List<DocumentKey> keys) throws InterruptedException {
		List<Callable<Optional<Outbox>>> reads = keys.stream()
			.map((key) -> (Callable<Optional<Outbox>>) () -> this.documents.read(key))
			.toList();
		List<Outbox> read = new ArrayList<>();
		Iterator<DocumentKey> key = keys.iterator();
		for (Future<Optional<Outbox>> future : this.readers.invokeAll(reads)) {
			result(key.next(), future).filter(RelayRound::needed).ifPresent(read::add);
		}
		return read;
	}

	private static boolean needed(Outbox outbox) {
		return outbox.marked() || outbox.withheld() != null || !outbox.events().isEmpty();
	}

	/** What cannot be read as an outbox holds up no other. */
	private Optional<Outbox> result(DocumentKey key, Future<Optional<Outbox>> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			Throwable cause = Objects.requireNonNullElse(ex.getCause(), ex);
			if (StoreFailure.passes(cause) && cause instanceof RuntimeException passing) {
				throw passing;
			}
			withhold(key, Withheld.after(this.documents.withheld(key).orElse(null), this.documents.now(),
					cause.getClass().getName()));
			return Optional.empty();
		}
	}

}
