package io.liaison.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How fast the relay empties a backlog until a reader has all of it; beside a bare
 * producer with transactions of the same size.
 *
 * @param documents that share the waiting events; each has one at least
 */
record DrainFigures(Kafka kafka, Engine engine, int documents) {

	private static final int EVENTS = 20_000;

	private static final int PER_TRANSACTION = 500;

	Figure measure() {
		return Figure
			.of("relay drain of %,d events in %,d documents, %s".formatted(EVENTS, this.documents, this.engine.name()),
					ours(), "events/s", "≥ 1,500 (second engine)")
			.beside(floor(), "bare producer, " + PER_TRANSACTION + " a transaction");
	}

	private double ours() {
		String name = "drain" + Ids.random();
		AtomicInteger read = new AtomicInteger();
		try (ThingService writing = ThingService.withoutRelay(this.kafka, this.engine, name)) {
			List<Thing> things = IntStream.range(0, this.documents)
				.mapToObj((i) -> Thing.changed(Ids.random(), EVENTS / this.documents))
				.toList();
			writing.things().createAll(Command.random(), things);
		}
		try (ThingService draining = ThingService.start(this.kafka, this.engine, name);
				Reader reader = new Reader(this.kafka.consumer(ThingService.topic(name)),
						(key) -> read.incrementAndGet())) {
			return rate(read);
		}
	}

	private double floor() {
		String topic = "bench.transactions-" + Ids.random();
		this.kafka.create(topic);
		byte[] value = Thing.TEXT.getBytes();
		AtomicInteger read = new AtomicInteger();
		try (KafkaProducer<String, byte[]> producer = this.kafka.producer(Map.of("transactional.id", topic));
				Reader reader = new Reader(this.kafka.consumer(topic), (key) -> read.incrementAndGet())) {
			producer.initTransactions();
			Thread.ofPlatform().start(() -> {
				for (int sent = 0; sent < EVENTS; sent += PER_TRANSACTION) {
					producer.beginTransaction();
					for (int i = 0; i < PER_TRANSACTION; i++) {
						producer.send(new ProducerRecord<>(topic, Ids.random(), value));
					}
					producer.commitTransaction();
				}
			});
			return rate(read);
		}
	}

	/** From the first record seen to the last. */
	private static double rate(AtomicInteger read) {
		int before = read.get();
		Until.reached("the first event", Duration.ofMinutes(2), () -> read.get() > before);
		int first = read.get();
		long start = System.nanoTime();
		Until.reached("the last event", Duration.ofMinutes(5), () -> read.get() >= EVENTS);
		return (EVENTS - first) * 1e9 / (System.nanoTime() - start);
	}

}
