package io.liaison.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.engine.TopicReader;
import io.liaison.bench.load.Latencies;
import io.liaison.bench.load.OpenLoop;
import io.liaison.bench.load.Traffic;
import io.liaison.bench.load.Until;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.bench.workload.BareDocuments;
import io.liaison.bench.workload.Item;
import io.liaison.bench.workload.ViewService;
import io.liaison.bench.workload.WritingService;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * From the return of the command in one service to the stored view in another, beside the
 * same record sent by a bare idempotent producer to a bare consumer, and beside one bare
 * write to the store, for a store may pause on its own. Measured when the services have
 * run for a while: before that they share the processors with the compiler.
 */
record LatencyFigures(Kafka kafka, Engine engine, Effort effort) implements Measurement {

	private static final int RATE = 300;

	private static final int DOCUMENTS = 3_000;

	private static final int WARM_UP_SECONDS = 75;

	private static final int MEASURED_SECONDS = 30;

	@Override
	public String name() {
		return "commit → effect in another service, %s".formatted(this.engine.name());
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		OpenLoop warmUp = loop(warm ? WARM_UP_SECONDS / 5 : WARM_UP_SECONDS);
		OpenLoop measured = loop(MEASURED_SECONDS);
		Latencies latencies = new Latencies();
		Traffic commands = ours(latencies, warmUp, measured);
		Latencies hops = new Latencies();
		Traffic records = hops(hops, measured);
		Latencies writes = new Latencies();
		Traffic bareWrites = writes(writes, measured);
		samples.accept(effect(50, latencies, hops, "≤ 20", commands, records));
		samples.accept(effect(99, latencies, hops, "≤ 150"));
		samples.accept(write(50, writes, bareWrites));
		samples.accept(write(99, writes));
	}

	private Sample effect(int percent, Latencies latencies, Latencies hops, String aim, Traffic... traffic) {
		String what = "commit → effect in another service, p%d at %d/s, %s".formatted(percent, RATE,
				this.engine.name());
		return Sample.of(what, latencies.percentile(percent), "ms", aim, traffic)
			.beside(hops.percentile(percent), "bare producer → consumer");
	}

	private Sample write(int percent, Latencies writes, Traffic... traffic) {
		String what = "one bare write of the driver, p%d at %d/s, %s".formatted(percent, RATE, this.engine.name());
		return Sample.of(what, writes.percentile(percent), "ms", "", traffic);
	}

	private OpenLoop loop(int seconds) {
		return new OpenLoop(RATE, RATE * this.effort.of(seconds));
	}

	private Traffic ours(Latencies latencies, OpenLoop warmUp, OpenLoop measured) {
		String name = "latency" + Ids.random();
		try (WritingService<Item.State, Item> writing = WritingService.start(this.kafka, this.engine, name, Item.KIND);
				ViewService reading = ViewService.start(this.kafka, this.engine, name, latencies)) {
			AggregateStore<Item.State, Item> items = writing.store();
			List<String> ids = IntStream.range(0, DOCUMENTS).mapToObj((i) -> Ids.random()).toList();
			items.createAll(Command.random(), ids.stream().map(Item::fresh).toList());
			warmUp.run("warm-up", (i) -> change(items, ids.get(i % DOCUMENTS), latencies));
			Until.reached("the effects of the warm-up", Duration.ofMinutes(2), latencies::allSeen);
			latencies.forget();
			Traffic commands = measured.run("commands", (i) -> change(items, ids.get(i % DOCUMENTS), latencies));
			Until.reached("all effects", Duration.ofMinutes(2), latencies::allSeen);
			return commands;
		}
	}

	private static void change(AggregateStore<Item.State, Item> items, String id, Latencies latencies) {
		Item item = items.change(id, Command.random(), Item::change);
		latencies.began(item.id() + item.number());
	}

	private Traffic hops(Latencies latencies, OpenLoop measured) {
		String topic = "bench.raw-" + Ids.random();
		this.kafka.create(topic);
		byte[] value = Item.TEXT.getBytes();
		try (KafkaProducer<String, byte[]> producer = this.kafka.producer(Map.of("enable.idempotence", true));
				TopicReader reader = new TopicReader(this.kafka.consumer(topic), latencies::seen)) {
			this.kafka.openPartitions(producer, topic);
			loop(WARM_UP_SECONDS / 5).run("warm-up",
					(i) -> producer.send(new ProducerRecord<>(topic, Ids.random(), value)));
			Traffic records = new Traffic("bare records", RATE);
			measured.run(records, (i) -> {
				String id = Ids.random();
				latencies.began(id);
				producer.send(new ProducerRecord<>(topic, id, value), (sent, failure) -> {
					if (failure != null) {
						latencies.forget(id);
						records.failedLater(failure);
					}
				});
			});
			Until.reached("all records", Duration.ofMinutes(2), latencies::allSeen);
			return records;
		}
	}

	private Traffic writes(Latencies latencies, OpenLoop measured) {
		try (BareDocuments documents = BareDocuments.create(this.engine, DOCUMENTS)) {
			loop(WARM_UP_SECONDS / 5).run("warm-up", (i) -> documents.write(i % DOCUMENTS));
			return measured.run("bare writes", (i) -> {
				latencies.began("write" + i);
				documents.write(i % DOCUMENTS);
				latencies.seen("write" + i);
			});
		}
	}

}
