package io.liaison.contacts.clientimport;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import io.liaison.contacts.longwork.Backlog;
import io.liaison.platform.problem.Failures;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.failure.StoreFailure;
import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The work that a received import is. One at a time in an instance; what another instance
 * does of it at the same time is done once all the same.
 */
@Component
class ImportTask implements Task {

	private static final Logger log = LoggerFactory.getLogger(ImportTask.class);

	private static final String NAME = "import";

	/** How long storing an import takes at most. */
	private static final Duration STORING = Duration.ofSeconds(20);

	/** Attempts after which an import that is not there was never stored. */
	private static final int PATIENCE = 5;

	private final ClientImports imports;

	private final ClientImportRun run;

	private final Backlog backlog;

	private final Worklist worklist;

	private final InstantSource clock;

	ImportTask(ClientImports imports, ClientImportRun run, Backlog backlog, Worklist worklist, InstantSource clock) {
		this.imports = imports;
		this.run = run;
		this.backlog = backlog;
		this.worklist = worklist;
		this.clock = clock;
	}

	/**
	 * To be said before an import is stored: if this process ends right after that, it is
	 * carried out by another.
	 */
	void expect(String id) {
		this.worklist.put(NAME, id, this.clock.instant().plus(STORING));
	}

	/** To be said when it is stored. */
	void begin(String id) {
		this.worklist.put(NAME, id);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int concurrency() {
		return 1;
	}

	@Override
	public List<String> unfinished() {
		return this.imports.open();
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		if (this.imports.find(id).isEmpty()) {
			return (claim.attempt() < PATIENCE) ? Later.after(claim.attempt()) : Outcome.DONE;
		}
		if (this.backlog.isTooOld() || !claim.held()) {
			return new Later(Backlog.PAUSE);
		}
		try {
			return this.run.carryOut(id, () -> this.backlog.mayGoOn(claim)) ? Outcome.DONE : new Later(Backlog.PAUSE);
		}
		catch (RuntimeException ex) {
			if (passes(ex)) {
				log.warn("Import {} waits: {}", id, Failures.describe(ex));
			}
			else {
				log.error("Import {} failed: {}", id, Failures.describe(ex));
				this.run.fail(id);
			}
			// of one that failed the file is still to be removed
			return Later.after(claim.attempt());
		}
	}

	private static boolean passes(RuntimeException failure) {
		return StoreFailure.passes(failure)
				|| (failure instanceof Refusal refusal && refusal.kind() == Kind.UNAVAILABLE);
	}

}
