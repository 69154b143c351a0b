package io.liaison.bench.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Work begins at a fixed rate however long each piece takes, so that a stall is paid for
 * by everything that should have begun meanwhile.
 *
 * @param perSecond how many begin a second
 * @param count how many in all
 */
public record OpenLoop(int perSecond, int count) {

	public Traffic run(String name, IntConsumer work) {
		return run(new Traffic(name, this.perSecond), work);
	}

	public Traffic run(Traffic traffic, IntConsumer work) {
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < this.count; i++) {
				long due = start + i * 1_000_000_000L / this.perSecond;
				while (System.nanoTime() < due) {
					LockSupport.parkNanos(due - System.nanoTime());
				}
				int number = i;
				threads.execute(() -> traffic.attempt(() -> work.accept(number)));
			}
		}
		traffic.took(System.nanoTime() - start);
		return traffic;
	}

}
