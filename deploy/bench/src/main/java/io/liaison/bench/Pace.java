package io.liaison.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * An open loop: work begins at a fixed rate however long each piece takes, so that a
 * stall is paid for by everything that should have begun meanwhile.
 *
 * @param perSecond how many begin a second
 * @param count how many in all
 */
record Pace(int perSecond, int count) {

	void run(IntConsumer work) {
		long start = System.nanoTime();
		List<CompletableFuture<Void>> begun = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < this.count; i++) {
				long due = start + i * 1_000_000_000L / this.perSecond;
				while (System.nanoTime() < due) {
					LockSupport.parkNanos(due - System.nanoTime());
				}
				int number = i;
				begun.add(CompletableFuture.runAsync(() -> work.accept(number), threads));
			}
			begun.forEach(CompletableFuture::join);
		}
	}

}
