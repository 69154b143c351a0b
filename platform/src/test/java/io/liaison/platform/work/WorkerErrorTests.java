package io.liaison.platform.work;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.LocalParts;
import io.liaison.platform.work.Task.Later;
import io.liaison.platform.work.Task.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WorkerErrorTests {

	private final WorkStore store = new WorkStore(TestStore.at(LocalParts.storeUri()));

	@AfterEach
	void close() {
		this.store.close();
	}

	@Test
	void anErrorEndsNeitherThePollNorLeavesAnEntryClaimed() {
		Queue<String> performed = new ConcurrentLinkedQueue<>();
		AtomicReference<String> failing = new AtomicReference<>("worklist-");
		Worklist through = this.store.worklist(() -> {
			String threads = failing.get();
			if (Thread.currentThread().getName().startsWith(threads) && failing.compareAndSet(threads, "none")) {
				throw new NoClassDefFoundError("not now");
			}
			return this.store.now();
		});
		this.store.work(through, TestTask.of((id, claim) -> {
			performed.add(id + " " + claim.attempt());
			if (claim.attempt() == 1) {
				failing.set("test-");
				return new Later(Duration.ofMillis(10));
			}
			return Outcome.DONE;
		}));
		// found by the poll alone
		Worklist list = this.store.worklist();
		list.put("test", "n");
		await().atMost(Duration.ofSeconds(60)).until(() -> list.size() == 0);
		assertThat(performed).containsExactly("n 1", "n 2");
		assertThat(failing).hasValue("none");
	}

}
