package io.liaison.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;

/**
 * Commands a second by eight callers, each on documents of its own, with the relay at
 * work; beside the bare driver's updates of documents of the same size.
 */
record CommandFigures(Kafka kafka, Engine engine) {

	private static final int CALLERS = 8;

	private static final int DOCUMENTS = 4_000;

	private static final long SECONDS = 10;

	Figure measure() {
		return Figure.of("commands, 8 callers, " + this.engine.name(), ours(), "per s", "")
			.beside(floor(), "bare driver's updateOne");
	}

	private double ours() {
		try (ThingService writing = ThingService.start(this.kafka, this.engine, "commands" + Ids.random())) {
			AggregateStore<Thing.State, Thing> things = writing.things();
			List<String> ids = IntStream.range(0, DOCUMENTS).mapToObj((i) -> Ids.random()).toList();
			things.createAll(Command.random(), ids.stream().map(Thing::fresh).toList());
			return rate((i) -> things.change(ids.get(i), Command.random(), Thing::change));
		}
	}

	private double floor() {
		try (BareDocuments documents = BareDocuments.create(this.engine, DOCUMENTS)) {
			return rate(documents::write);
		}
	}

	private static double rate(IntConsumer command) {
		run(command, SECONDS / 2);
		return run(command, SECONDS) / (double) SECONDS;
	}

	private static long run(IntConsumer command, long seconds) {
		AtomicLong done = new AtomicLong();
		long end = System.nanoTime() + seconds * 1_000_000_000;
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			IntStream.range(0, CALLERS).mapToObj((caller) -> CompletableFuture.runAsync(() -> {
				for (int i = caller; System.nanoTime() < end; i = (i + CALLERS) % DOCUMENTS) {
					command.accept(i);
					done.incrementAndGet();
				}
			}, callers)).toList().forEach(CompletableFuture::join);
		}
		return done.get();
	}

}
