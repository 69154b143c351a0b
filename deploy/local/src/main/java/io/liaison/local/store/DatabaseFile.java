package io.liaison.local.store;

import java.nio.file.Path;

import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The file of one database, so that services do not wait for each other's commits. */
final class DatabaseFile {

	static final String SUFFIX = ".mv";

	/** Longer than any scan takes, which may still read what was overwritten since. */
	private static final int RETENTION_MILLIS = 10_000;

	private static final int CACHE_MEGABYTES = 12;

	private static final int PAGE_BYTES = 4096;

	private static final int COMPACT_BELOW_PERCENT = 60;

	private static final int COMPACT_BYTES = 2 << 20;

	private static final int COMPACT_ON_CLOSE_MILLIS = 1_000;

	private final MVStore store;

	private final GroupCommit commits;

	private long compactedAt;

	DatabaseFile(@Nullable Path file) {
		// commits of its own, by time or by memory, would fall into the middle of a
		// command
		MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled()
			.autoCommitBufferSize(0)
			.cacheSize(CACHE_MEGABYTES)
			.pageSplitSize(PAGE_BYTES);
		if (file != null) {
			builder.fileName(file.toString());
		}
		this.store = builder.open();
		this.store.setRetentionTime(RETENTION_MILLIS);
		this.commits = new GroupCommit(this.store::commit);
	}

	MVStore store() {
		return this.store;
	}

	GroupCommit commits() {
		return this.commits;
	}

	/** Frees space that old versions hold; short, and nothing at all when idle. */
	void compact() {
		this.commits.exclusively(() -> {
			if (!this.store.isClosed() && this.store.getCurrentVersion() != this.compactedAt
					&& !this.store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES)) {
				this.compactedAt = this.store.getCurrentVersion();
			}
		});
	}

	void close() {
		this.commits.exclusively(() -> this.store.close(COMPACT_ON_CLOSE_MILLIS));
	}

}
