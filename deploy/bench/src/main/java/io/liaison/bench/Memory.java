package io.liaison.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a process as Linux tells it, in MB.
 *
 * @param rss with pages it shares with others
 * @param pss with its part of shared pages
 */
record Memory(long rss, long pss) {

	static Memory of(long pid) {
		try {
			String rollup = Files.readString(Path.of("/proc", String.valueOf(pid), "smaps_rollup"));
			return new Memory(megabytes(rollup, "Rss:"), megabytes(rollup, "Pss:"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Memory plus(Memory other) {
		return new Memory(this.rss + other.rss, this.pss + other.pss);
	}

	private static long megabytes(String rollup, String name) {
		return rollup.lines()
			.filter((line) -> line.startsWith(name))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.sum() / 1024;
	}

}
