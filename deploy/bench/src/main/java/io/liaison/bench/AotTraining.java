package io.liaison.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The AOT caches with which {@code deploy/up} starts faster. */
final class AotTraining {

	private static final Path ROOT = Path.of(System.getProperty("liaison.root", ""));

	private AotTraining() {
	}

	static void run() {
		try {
			int end = new ProcessBuilder(ROOT.resolve("deploy/up").toString(), "--train").inheritIO().start().waitFor();
			if (end != 0) {
				throw new IllegalStateException("deploy/up --train ended with " + end);
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

	/** Takes away what an earlier training left. */
	static void forget() {
		Path caches = ROOT.resolve("deploy/local/target/aot");
		try (Stream<Path> files = Files.isDirectory(caches) ? Files.list(caches) : Stream.empty()) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
