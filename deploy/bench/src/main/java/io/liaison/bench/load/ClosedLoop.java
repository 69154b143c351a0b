package io.liaison.bench.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Callers that each begin the next piece of work when the last is done, on documents of
 * their own. A caller that is refused waits a little.
 *
 * @param documents numbered from 0
 */
public record ClosedLoop(int callers, int documents) {

	/**
	 * @param name of the traffic
	 * @param work on one document
	 */
	public Rate run(String name, int seconds, IntConsumer work) {
		Traffic traffic = new Traffic(name, 0);
		long start = System.nanoTime();
		long end = start + seconds * 1_000_000_000L;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int caller = 0; caller < this.callers; caller++) {
				int first = caller;
				threads.execute(() -> {
					for (int i = first; System.nanoTime() < end; i = (i + this.callers) % this.documents) {
						int number = i;
						traffic.attempt(() -> work.accept(number))
							.ifPresent((pause) -> LockSupport.parkNanos(pause.toNanos()));
					}
				});
			}
		}
		return new Rate(traffic.took(System.nanoTime() - start), traffic);
	}

	/**
	 * @param perSecond how many were done
	 */
	public record Rate(double perSecond, Traffic traffic) {
	}

}
