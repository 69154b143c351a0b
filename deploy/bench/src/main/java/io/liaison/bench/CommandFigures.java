package io.liaison.bench;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.load.ClosedLoop;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.bench.workload.BareDocuments;
import io.liaison.bench.workload.Item;
import io.liaison.bench.workload.WritingService;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;

/**
 * Commands a second by eight callers, each on documents of its own, with the relay at
 * work; beside the bare driver's updates of documents of the same size.
 */
record CommandFigures(Kafka kafka, Engine engine, Effort effort) implements Measurement {

	private static final ClosedLoop LOOP = new ClosedLoop(8, 4_000);

	private static final int SECONDS = 10;

	@Override
	public String name() {
		return "commands, 8 callers, " + this.engine.name();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		ClosedLoop.Rate ours = ours();
		ClosedLoop.Rate bare = bare();
		samples.accept(Sample.of(name(), ours.perSecond(), "per s", "", ours.traffic())
			.beside(bare.perSecond(), "bare driver's updateOne", bare.traffic()));
	}

	private ClosedLoop.Rate ours() {
		try (WritingService<Item.State, Item> writing = WritingService.start(this.kafka, this.engine,
				"commands" + Ids.random(), Item.KIND)) {
			AggregateStore<Item.State, Item> items = writing.store();
			List<String> ids = IntStream.range(0, LOOP.documents()).mapToObj((i) -> Ids.random()).toList();
			items.createAll(Command.random(), ids.stream().map(Item::fresh).toList());
			LOOP.run("warm-up", this.effort.of(SECONDS / 2),
					(i) -> items.change(ids.get(i), Command.random(), Item::change));
			return LOOP.run("commands", this.effort.of(SECONDS),
					(i) -> items.change(ids.get(i), Command.random(), Item::change));
		}
	}

	private ClosedLoop.Rate bare() {
		try (BareDocuments documents = BareDocuments.create(this.engine, LOOP.documents())) {
			LOOP.run("warm-up", this.effort.of(SECONDS / 2), documents::write);
			return LOOP.run("bare updates", this.effort.of(SECONDS), documents::write);
		}
	}

}
