package io.liaison.platform.store.retention;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.liaison.platform.problem.Failures;
import io.liaison.platform.store.index.Indexes;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Deletes log-like records past their {@link Retention}: never one whose events still
 * wait, and nothing is decided by when it happens (ADR 13). Every instance does it, in
 * small steps.
 */
public final class Retentions implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Retentions.class);

	private static final int STEP = 500;

	private final List<Retention> retentions = new CopyOnWriteArrayList<>();

	private final MongoOperations operations;

	private final Indexes indexes;

	private final Duration pause;

	private final InstantSource clock;

	private volatile CountDownLatch stopping = new CountDownLatch(0);

	/**
	 * @param pause between two looks for what is past its retention
	 */
	public Retentions(MongoOperations operations, Indexes indexes, Duration pause, InstantSource clock) {
		this.operations = operations;
		this.indexes = indexes;
		this.pause = pause;
		this.clock = clock;
	}

	/**
	 * Declares that a collection's records end.
	 * @param field path of the time that it counts from, for instance
	 * {@code state.decidedAt}; a record without one stays
	 */
	public Retention keep(String collection, String field, Duration kept) {
		Retention retention = new Retention(collection, field, kept, this.clock);
		this.indexes.declare(collection, new Index(field, Sort.Direction.ASC));
		this.retentions.add(retention);
		return retention;
	}

	/** As they were declared. */
	List<Retention> declared() {
		return List.copyOf(this.retentions);
	}

	@Override
	public void start() {
		this.stopping = new CountDownLatch(1);
		Thread.ofVirtual().name("retention").start(this::repeat);
	}

	private void repeat() {
		try {
			while (!this.stopping.await(this.pause.toMillis(), TimeUnit.MILLISECONDS)) {
				this.retentions.forEach(this::deleteQuietly);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void deleteQuietly(Retention retention) {
		try {
			long deleted = delete(retention);
			if (deleted > 0) {
				log.info("Deleted {} of {} past their retention", deleted, retention.collection());
			}
		}
		catch (RuntimeException | Error ex) {
			// also for the other collections' sake
			log.warn("What is past its retention in {} stays for now: {}", retention.collection(),
					Failures.describe(ex));
		}
	}

	/**
	 * @return how many records were deleted
	 */
	long delete(Retention retention) {
		long deleted = 0;
		int step;
		do {
			// found by the index, deleted by id; in between events may have come to wait
			List<String> ids = this.operations.find(past(retention), Document.class, retention.collection())
				.stream()
				.map((document) -> document.getString("_id"))
				.toList();
			step = 0;
			for (String id : ids) {
				Query same = Query.query(ended(retention).and("_id").is(id));
				step += (int) this.operations.remove(same, retention.collection()).getDeletedCount();
			}
			deleted += step;
		}
		while (step == STEP && this.stopping.getCount() > 0);
		return deleted;
	}

	private static Query past(Retention retention) {
		Query past = Query.query(ended(retention)).with(Sort.by(retention.field())).limit(STEP);
		past.fields().include("_id");
		return past;
	}

	private static Criteria ended(Retention retention) {
		Criteria past = Criteria.where(retention.field()).lt(retention.horizon());
		return past.and("ob.p").exists(false).and("ob.r").exists(false);
	}

	@Override
	public void stop() {
		this.stopping.countDown();
	}

	@Override
	public boolean isRunning() {
		return this.stopping.getCount() > 0;
	}

}
