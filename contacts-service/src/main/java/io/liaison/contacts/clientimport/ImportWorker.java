package io.liaison.contacts.clientimport;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.MongoException;
import io.liaison.platform.problem.Failures;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.store.Outboxes;
import io.liaison.platform.store.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Carries out the imports that wait, one at a time, and those whose instance went away.
 */
@Component
class ImportWorker implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

	// well below the age at which changes are refused
	private static final Duration MOST_BACKLOG = Duration.ofSeconds(10);

	private final ClientImports imports;

	private final ImportLeases leases;

	private final ClientImportRun run;

	private final Outboxes outboxes;

	private final long pollMillis;

	private final long beatMillis;

	private volatile boolean running;

	private ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor();

	private ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

	ImportWorker(ClientImports imports, ImportLeases leases, ClientImportRun run, Outboxes outboxes,
			@Value("${liaison.import-poll}") Duration poll, @Value("${liaison.lease}") Duration patience) {
		this.imports = imports;
		this.leases = leases;
		this.run = run;
		this.outboxes = outboxes;
		this.pollMillis = poll.toMillis();
		this.beatMillis = patience.toMillis() / 4;
	}

	/** There may be work: look at once. */
	void wake() {
		if (this.running) {
			this.work.execute(this::look);
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.work = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("imports").factory());
		this.heart = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("imports-lease").factory());
		this.work.scheduleWithFixedDelay(this::look, this.pollMillis, this.pollMillis, TimeUnit.MILLISECONDS);
	}

	@Override
	public void stop() {
		this.running = false;
		this.work.shutdown();
		try {
			// the step at hand; the rest goes on at the next start
			this.work.awaitTermination(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.heart.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void look() {
		try {
			for (String id : this.imports.open()) {
				if (this.running && this.leases.take(id)) {
					work(id);
				}
			}
		}
		catch (Refusal | MongoException ex) {
			log.warn("The imports cannot be looked at: {}", Failures.describe(ex));
		}
		catch (RuntimeException ex) {
			log.error("The imports cannot be looked at: {}", Failures.describe(ex));
		}
	}

	private void work(String id) {
		AtomicBoolean mine = new AtomicBoolean(true);
		ScheduledFuture<?> beat = this.heart.scheduleAtFixedRate(() -> beat(id, mine), this.beatMillis, this.beatMillis,
				TimeUnit.MILLISECONDS);
		try {
			this.run.carryOut(id, () -> proceed(mine));
			this.leases.end(id);
		}
		catch (RuntimeException ex) {
			if (passes(ex)) {
				log.warn("Import {} waits: {}", id, Failures.describe(ex));
			}
			else {
				log.error("Import {} failed: {}", id, Failures.describe(ex));
				this.run.fail(id);
				this.leases.end(id);
			}
		}
		finally {
			beat.cancel(false);
		}
	}

	/**
	 * Waits while events wait too long already: an import must not be why other changes
	 * are refused.
	 */
	private boolean proceed(AtomicBoolean mine) {
		while (this.running && mine.get() && this.outboxes.age().compareTo(MOST_BACKLOG) > 0) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}
		return this.running && mine.get();
	}

	private void beat(String id, AtomicBoolean mine) {
		try {
			mine.compareAndSet(true, this.leases.keep(id));
		}
		catch (RuntimeException ex) {
			log.warn("The lease of import {} was not renewed: {}", id, Failures.describe(ex));
		}
	}

	private static boolean passes(RuntimeException failure) {
		return StoreFailure.passes(failure)
				|| (failure instanceof Refusal refusal && refusal.kind() == Kind.UNAVAILABLE);
	}

}
