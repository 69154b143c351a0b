package io.liaison.platform.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.client.MongoCollection;
import io.liaison.platform.lease.Leases;
import io.liaison.platform.store.TestStore;
import org.bson.Document;

/**
 * Instances that share a worklist, and the time that they see pass.
 */
final class WorkStore implements AutoCloseable {

	static final Duration CLAIM = Duration.ofMillis(300);

	private final TestStore test;

	/** Monotonic clock of all instances. */
	final AtomicLong nanos = new AtomicLong();

	private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private final Queue<Worker> workers = new ConcurrentLinkedQueue<>();

	WorkStore(TestStore test) {
		this.test = test;
	}

	/** Of one instance. */
	Worklist worklist() {
		return worklist(this.test);
	}

	Worklist worklist(TestStore through) {
		return new Worklist(through.operations(),
				new Leases(through.operations(), Worklist.COLLECTION, CLAIM, this.nanos::get), () -> this.now);
	}

	Worklist worklist(InstantSource clock) {
		return new Worklist(this.test.operations(),
				new Leases(this.test.operations(), Worklist.COLLECTION, CLAIM, this.nanos::get), clock);
	}

	Worker work(Worklist list, Task... tasks) {
		Worker worker = new Worker(list, List.of(tasks), new WorkSettings(CLAIM, 4, Duration.ofMillis(50)));
		worker.start();
		this.workers.add(worker);
		return worker;
	}

	/** On the wall. */
	Instant now() {
		return this.now;
	}

	void wallClock(Duration passes) {
		this.now = this.now.plus(passes);
	}

	void monotonicClock(Duration passes) {
		this.nanos.addAndGet(passes.toNanos());
	}

	MongoCollection<Document> documents() {
		return this.test.database().getCollection(Worklist.COLLECTION);
	}

	@Override
	public void close() {
		this.workers.forEach(Worker::stop);
		this.test.close();
	}

}
