package io.liaison.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.engine.TopicReader;
import io.liaison.bench.load.Until;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.bench.workload.Item;
import io.liaison.bench.workload.WritingService;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How fast the relay empties a backlog until a reader has all of it; beside a bare
 * producer with transactions of the same size.
 *
 * @param documents that share the waiting events; each has one at least
 */
record DrainFigures(Kafka kafka, Engine engine, int documents, Effort effort) implements Measurement {

	private static final int EVENTS = 20_000;

	private static final int PER_TRANSACTION = 500;

	@Override
	public String name() {
		return "relay drain of %,d events in %,d documents, %s".formatted(events(), this.effort.of(this.documents),
				this.engine.name());
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		samples.accept(Sample.of(name(), ours(), "events/s", "≥ 1,500 (second engine)")
			.beside(floor(), "bare producer, " + PER_TRANSACTION + " a transaction"));
	}

	private int events() {
		return this.effort.of(EVENTS);
	}

	private double ours() {
		String name = "drain" + Ids.random();
		AtomicInteger read = new AtomicInteger();
		try (WritingService<Item.State, Item> writing = WritingService.withoutRelay(this.kafka, this.engine, name,
				Item.KIND)) {
			List<Item> items = IntStream.range(0, this.effort.of(this.documents))
				.mapToObj((i) -> Item.changed(Ids.random(), EVENTS / this.documents))
				.toList();
			writing.store().createAll(Command.random(), items);
		}
		try (WritingService<Item.State, Item> draining = WritingService.start(this.kafka, this.engine, name, Item.KIND);
				TopicReader reader = new TopicReader(this.kafka.consumer(WritingService.topic(name)),
						(key) -> read.incrementAndGet())) {
			return rate(read);
		}
	}

	private double floor() {
		String topic = "bench.transactions-" + Ids.random();
		this.kafka.create(topic);
		AtomicInteger read = new AtomicInteger();
		try (KafkaProducer<String, byte[]> producer = this.kafka.producer(Map.of("transactional.id", topic));
				TopicReader reader = new TopicReader(this.kafka.consumer(topic), (key) -> read.incrementAndGet())) {
			producer.initTransactions();
			CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(producer, topic));
			double rate = rate(read);
			sending.join();
			return rate;
		}
	}

	private void send(KafkaProducer<String, byte[]> producer, String topic) {
		byte[] value = Item.TEXT.getBytes();
		for (int sent = 0; sent < events(); sent += PER_TRANSACTION) {
			producer.beginTransaction();
			for (int i = 0; i < PER_TRANSACTION; i++) {
				producer.send(new ProducerRecord<>(topic, Ids.random(), value));
			}
			producer.commitTransaction();
		}
	}

	/** From the first record seen to the last. */
	private double rate(AtomicInteger read) {
		int before = read.get();
		Until.reached("the first event", Duration.ofMinutes(2), () -> read.get() > before);
		int first = read.get();
		long start = System.nanoTime();
		Until.reached("the last event", Duration.ofMinutes(5), () -> read.get() >= events());
		return (events() - first) * 1e9 / (System.nanoTime() - start);
	}

}
