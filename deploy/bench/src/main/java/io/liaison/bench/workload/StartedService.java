package io.liaison.bench.workload;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.load.Ages;
import io.liaison.bench.load.OpenLoop;
import io.liaison.bench.load.Traffic;
import io.liaison.platform.command.Command;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.AggregateStore;
import io.liaison.platform.store.outbox.Outboxes;
import tools.jackson.databind.json.JsonMapper;

/**
 * A process of its own with one service, which is asked for changes as soon as it has
 * started. Prints what became of them and how long events waited.
 */
public final class StartedService {

	private static final int DOCUMENTS = 3_000;

	private static final long LOOK_NANOS = 250_000_000;

	private StartedService() {
	}

	/**
	 * @param args the broker, the store, changes a second, seconds
	 */
	public static void main(String[] args) {
		Kafka kafka = new Kafka(args[0]);
		Engine engine = new Engine("", args[1]);
		int rate = Integer.parseInt(args[2]);
		OpenLoop loop = new OpenLoop(rate, rate * Integer.parseInt(args[3]));
		try (WritingService<Item.State, Item> service = WritingService.start(kafka, engine, "started" + Ids.random(),
				Item.KIND)) {
			List<String> ids = IntStream.range(0, DOCUMENTS).mapToObj((i) -> Ids.random()).toList();
			AggregateStore<Item.State, Item> items = service.store();
			items.createAll(Command.random(), ids.stream().map(Item::fresh).toList());
			Ages ages = new Ages();
			Thread watch = watch(service.context().getBean(Outboxes.class), ages);
			Traffic changes = loop.run("changes",
					(i) -> items.change(ids.get(i % DOCUMENTS), Command.random(), Item::change));
			watch.interrupt();
			join(watch);
			System.out.println(JsonMapper.shared().writeValueAsString(Result.of(ages, changes)));
		}
		System.exit(0);
	}

	private static Thread watch(Outboxes outboxes, Ages ages) {
		long begin = System.nanoTime();
		return Thread.ofPlatform().start(() -> {
			while (!Thread.interrupted()) {
				ages.add((System.nanoTime() - begin) / 1e9, outboxes.age().toMillis() / 1000.0);
				LockSupport.parkNanos(LOOK_NANOS);
			}
		});
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * @param lessThanFive seconds until events waited less than five, infinite for never
	 * @param greatest how long one waited, in seconds
	 */
	public record Result(double lessThanFive, double greatest, long done, Map<String, Long> failures) {

		static Result of(Ages ages, Traffic changes) {
			return new Result(ages.lessThan(5), ages.greatest(), changes.done(), changes.failures());
		}

	}

}
