package io.liaison.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes of a launcher that was killed. They stop by themselves when it is gone; this
 * waits for it, and helps where one does not.
 */
public final class Leftovers {

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private Leftovers() {
	}

	/** What stands on the command line of every process that works in a data folder. */
	static String mark(Path data) {
		return "-Dliaison.data=" + data;
	}

	public static void stop(DataFolder data) {
		List<ProcessHandle> ours = pidFiles(data.resolve("run")).stream()
			.flatMap((file) -> process(file).stream())
			.filter((process) -> isOurs(process, data.path()))
			.toList();
		ours.forEach(ProcessHandle::destroy);
		ours.forEach(Leftovers::await);
	}

	private static List<Path> pidFiles(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".pid")).toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private static Optional<ProcessHandle> process(Path pidFile) {
		try {
			return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()));
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** A pid may by now be somebody else's. */
	private static boolean isOurs(ProcessHandle process, Path data) {
		return process.info()
			.arguments()
			.map((arguments) -> Arrays.asList(arguments).contains(mark(data)))
			.orElse(false);
	}

	private static void await(ProcessHandle process) {
		try {
			process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		}
		catch (java.util.concurrent.CompletionException ex) {
			process.destroyForcibly();
			process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).exceptionally((late) -> process).join();
		}
	}

}
