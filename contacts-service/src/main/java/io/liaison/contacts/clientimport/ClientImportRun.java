package io.liaison.contacts.clientimport;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.RejectedRows;
import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.ImportPlan;
import io.liaison.contacts.importplan.ImportPlanning;
import io.liaison.contacts.importplan.ImportResult;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Runs an import from its stored file to its stored result, or a preview without storing
 * anything: the same code works both out.
 */
@Component
class ClientImportRun {

	private static final Logger log = LoggerFactory.getLogger(ClientImportRun.class);

	private final ClientImports imports;

	private final ImportFiles files;

	private final ImportPlanning planning;

	private final RejectedRowsTask rejectedRows;

	private final InstantSource clock;

	ClientImportRun(ClientImports imports, ImportFiles files, ImportPlanning planning, RejectedRowsTask rejectedRows,
			InstantSource clock) {
		this.imports = imports;
		this.files = files;
		this.planning = planning;
		this.rejectedRows = rejectedRows;
		this.clock = clock;
	}

	ImportResult preview(byte[] content, ImportOptions options, Actor by) {
		return this.planning.plan(ClientFile.read(content, options.encoding()), options, Ids.random(), by).preview();
	}

	/**
	 * Does what is left to do, from whatever point an earlier run reached.
	 * @param goOn asked between steps
	 * @return false when it was told to stop
	 */
	boolean carryOut(String id, BooleanSupplier goOn) {
		ClientImportState begun = this.imports.step(id, ClientImport::start).snapshot();
		if (begun.completedAt() == null) {
			long nanos = System.nanoTime();
			ClientFile file = ClientFile.read(this.files.get(original(id), begun.fileParts()),
					begun.options().encoding());
			ImportPlan plan = this.planning.plan(file, begun.options(), id, begun.by());
			if (!plan.carryOut(goOn)) {
				return false;
			}
			int rejectedParts = plan.faults().isEmpty() ? 0
					: this.files.put(rejected(id), RejectedRows.csv(file, plan.faults()));
			if (rejectedParts > 0) {
				this.rejectedRows.expect(id);
			}
			ImportResult result = plan.result();
			this.imports.step(id, (it) -> it.complete(result, rejectedParts, this.clock.instant()));
			log.info("Import {} of {} rows took {} ms", id, result.rows(), (System.nanoTime() - nanos) / 1_000_000);
		}
		this.files.remove(original(id), begun.fileParts());
		this.imports.step(id, ClientImport::forgetFile);
		return true;
	}

	/** Gives an import up. */
	void fail(String id) {
		this.imports.step(id, (it) -> it.fail(this.clock.instant()));
	}

	/** Names of an import's files. */
	static String original(String importId) {
		return importId + ":original";
	}

	static String rejected(String importId) {
		return importId + ":rejected";
	}

}
