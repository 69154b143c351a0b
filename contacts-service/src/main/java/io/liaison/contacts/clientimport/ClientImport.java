package io.liaison.contacts.clientimport;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.liaison.contacts.importplan.ImportOptions;
import io.liaison.contacts.importplan.ImportResult;
import io.liaison.platform.command.Actor;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody brought, and what became of it.
 */
final class ClientImport extends Aggregate<ClientImportState> {

	ClientImport(String id, @Nullable ClientImportState state) {
		super(id, state);
	}

	static ClientImport receive(String id, ImportOptions options, int fileParts, Actor by, Instant at) {
		ClientImport received = new ClientImport(id, null);
		received.become(new ClientImportState(ImportStatus.RECEIVED, options, by, at.truncatedTo(ChronoUnit.MILLIS),
				null, fileParts, 0, ImportResult.NOTHING_YET));
		return received;
	}

	void start() {
		if (state().status() == ImportStatus.RECEIVED) {
			become(with(ImportStatus.RUNNING, 0, state().result(), null));
		}
	}

	void complete(ImportResult result, int rejectedParts, Instant at) {
		if (isOpen()) {
			become(with(ImportStatus.COMPLETED, rejectedParts, result, at));
		}
	}

	void fail(Instant at) {
		if (isOpen()) {
			become(with(ImportStatus.FAILED, 0, state().result(), at));
		}
	}

	/** The file itself is gone: nothing is left to do. */
	void forgetFile() {
		ClientImportState before = state();
		if (before.fileParts() > 0) {
			become(new ClientImportState(before.status(), before.options(), before.by(), before.receivedAt(),
					before.completedAt(), 0, before.rejectedParts(), before.result()));
		}
	}

	/** The file of rejected rows is gone. */
	void forgetRejectedRows() {
		ClientImportState before = state();
		if (before.rejectedParts() > 0) {
			become(new ClientImportState(before.status(), before.options(), before.by(), before.receivedAt(),
					before.completedAt(), before.fileParts(), 0, before.result()));
		}
	}

	private boolean isOpen() {
		return state().status() == ImportStatus.RECEIVED || state().status() == ImportStatus.RUNNING;
	}

	ClientImportState snapshot() {
		return state();
	}

	private ClientImportState with(ImportStatus status, int rejectedParts, ImportResult result,
			@Nullable Instant completedAt) {
		ClientImportState before = state();
		return new ClientImportState(status, before.options(), before.by(), before.receivedAt(), millis(completedAt),
				before.fileParts(), rejectedParts, result);
	}

	/** As the store keeps it. */
	private static @Nullable Instant millis(@Nullable Instant at) {
		return (at != null) ? at.truncatedTo(ChronoUnit.MILLIS) : null;
	}

}
