package io.liaison.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * From the return of the command in one service to the stored view in another, beside the
 * same record sent by a bare idempotent producer to a bare consumer, and beside one bare
 * write to the store, for a store may pause on its own. Measured when the services have
 * run for a while: before that they share the processors with the compiler.
 */
record LatencyFigures(Kafka kafka, Engine engine) {

	private static final int RATE = 300;

	private static final int DOCUMENTS = 3_000;

	private static final int WARM_UP = 75 * RATE;

	private static final int MEASURED = 30 * RATE;

	List<Figure> measure() {
		Latencies ours = ours();
		Latencies hop = floor();
		Latencies write = bareWrites();
		return List.of(figure(ours, hop, write, 50, "≤ 20"), figure(ours, hop, write, 99, "≤ 150"));
	}

	private Figure figure(Latencies ours, Latencies hop, Latencies write, int percent, String aim) {
		return Figure
			.of("commit → effect in another service, p%d at %d/s, %s".formatted(percent, RATE, this.engine.name()),
					ours.percentile(percent), "ms", aim)
			.beside(hop.percentile(percent),
					"bare producer → consumer; one bare write %.1f".formatted(write.percentile(percent)));
	}

	private Latencies bareWrites() {
		Latencies latencies = new Latencies();
		try (BareDocuments documents = BareDocuments.create(this.engine, DOCUMENTS)) {
			new Pace(RATE, WARM_UP / 5).run((i) -> documents.write(i % DOCUMENTS));
			new Pace(RATE, MEASURED).run((i) -> {
				latencies.began("write" + i);
				documents.write(i % DOCUMENTS);
				latencies.seen("write" + i);
			});
		}
		return latencies;
	}

	private Latencies ours() {
		Latencies latencies = new Latencies();
		String name = "latency" + Ids.random();
		try (ThingService writing = ThingService.start(this.kafka, this.engine, name);
				ViewService reading = ViewService.start(this.kafka, this.engine, name, latencies)) {
			AggregateStore<Thing.State, Thing> things = writing.things();
			List<String> ids = IntStream.range(0, DOCUMENTS).mapToObj((i) -> Ids.random()).toList();
			things.createAll(Command.random(), ids.stream().map(Thing::fresh).toList());
			new Pace(RATE, WARM_UP).run((i) -> things.change(ids.get(i % DOCUMENTS), Command.random(), Thing::change));
			Until.reached("the warm-up", Duration.ofMinutes(2), () -> latencies.count() >= DOCUMENTS + WARM_UP);
			new Pace(RATE, MEASURED).run((i) -> {
				Thing thing = things.change(ids.get(i % DOCUMENTS), Command.random(), Thing::change);
				latencies.began(thing.id() + thing.number());
			});
			Until.reached("all effects", Duration.ofMinutes(2),
					() -> latencies.count() >= DOCUMENTS + WARM_UP + MEASURED);
		}
		return latencies;
	}

	private Latencies floor() {
		Latencies latencies = new Latencies();
		String topic = "bench.raw-" + Ids.random();
		this.kafka.create(topic);
		byte[] value = Thing.TEXT.getBytes();
		try (KafkaProducer<String, byte[]> producer = this.kafka.producer(Map.of("enable.idempotence", true));
				Reader reader = new Reader(this.kafka.consumer(topic), latencies::seen)) {
			this.kafka.openPartitions(producer, topic);
			new Pace(RATE, WARM_UP / 5).run((i) -> producer.send(new ProducerRecord<>(topic, Ids.random(), value)));
			new Pace(RATE, MEASURED).run((i) -> {
				String id = Ids.random();
				latencies.began(id);
				producer.send(new ProducerRecord<>(topic, id, value));
			});
			Until.reached("all records", Duration.ofMinutes(1), () -> latencies.count() >= WARM_UP / 5 + MEASURED);
		}
		return latencies;
	}

}
