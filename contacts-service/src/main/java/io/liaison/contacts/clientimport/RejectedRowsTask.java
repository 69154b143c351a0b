package io.liaison.contacts.clientimport;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.liaison.platform.work.Claim;
import io.liaison.platform.work.Task;
import io.liaison.platform.work.Worklist;

import org.springframework.stereotype.Component;

/**
 * Removes rejected rows some time after their import's end: they are personal data that
 * nobody asks for any more.
 */
@Component
class RejectedRowsTask implements Task {

	private static final String NAME = "rejected-rows";

	private final ClientImports imports;

	private final ImportFiles files;

	private final Worklist worklist;

	private final ImportSettings settings;

	private final InstantSource clock;

	RejectedRowsTask(ClientImports imports, ImportFiles files, Worklist worklist, ImportSettings settings,
			InstantSource clock) {
		this.imports = imports;
		this.files = files;
		this.worklist = worklist;
		this.settings = settings;
		this.clock = clock;
	}

	/** To be said when rejected rows are stored. */
	void expect(String importId) {
		this.worklist.put(NAME, importId, this.clock.instant().plus(this.settings.rejectedRowsKept()));
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
		return this.imports.withRejectedRows();
	}

	@Override
	public Outcome perform(String importId, Claim claim) {
		return this.imports.find(importId).map((found) -> perform(importId, found.snapshot())).orElse(Outcome.DONE);
	}

	private Outcome perform(String importId, ClientImportState state) {
		Duration left = left(state);
		if (left.isPositive()) {
			return new Later(left);
		}
		if (state.rejectedParts() > 0) {
			this.files.remove(ClientImportRun.rejected(importId), state.rejectedParts());
			this.imports.step(importId, ClientImport::forgetRejectedRows);
		}
		return Outcome.DONE;
	}

	/** How long the rows are still kept; an import that goes on has them before it. */
	private Duration left(ClientImportState state) {
		Instant since = (state.completedAt() != null) ? state.completedAt() : this.clock.instant();
		return Duration.between(this.clock.instant(), since.plus(this.settings.rejectedRowsKept()));
	}

}
