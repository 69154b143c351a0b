package io.liaison.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Commands of others. */
public final class Shell {

	private Shell() {
	}

	/**
	 * Waits for its end and takes what it printed, through a file: what it leaves running
	 * may hold a pipe open.
	 */
	public static String run(String... command) {
		try {
			Path printed = Files.createTempFile("liaison-bench", ".out");
			try {
				Process process = new ProcessBuilder(command).redirectOutput(printed.toFile())
					.redirectError(ProcessBuilder.Redirect.DISCARD)
					.start();
				if (process.waitFor() != 0) {
					throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
				}
				return Files.readString(printed, StandardCharsets.UTF_8);
			}
			finally {
				Files.delete(printed);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
