package io.liaison.systemtest.installation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;

/** The command {@code deploy/up} as a process, with its output in a file. */
final class LauncherProcess {

	private LauncherProcess() {
	}

	static Process start(Path data, PortOffset ports, Map<String, String> environment) {
		ProcessBuilder command = new ProcessBuilder(Sources.root().resolve("deploy/up").toString(), "--data",
				data.resolve("data").toString(), "--port-offset", Integer.toString(ports.offset()));
		command.environment().putAll(environment);
		command.environment().put("LIAISON_OWNER_EMAIL", Liaison.OWNER);
		command.environment().put("LIAISON_BUILD", "never");
		command.environment().put("JAVA_HOME", System.getProperty("java.home"));
		File output = output(data).toFile();
		try {
			Files.deleteIfExists(output.toPath());
			return command.redirectErrorStream(true).redirectOutput(output).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void awaitUp(Process launcher, Path data) {
		try {
			Awaitility.await("Liaison is up")
				.atMost(Duration.ofMinutes(4))
				.pollInterval(Duration.ofMillis(200))
				.failFast("the launcher has ended", () -> !launcher.isAlive())
				.until(() -> Files.readString(output(data)).contains("Liaison is up"));
		}
		catch (ConditionTimeoutException | TerminalFailureException ex) {
			throw new AssertionError(Sources.read(output(data)), ex);
		}
	}

	private static Path output(Path data) {
		return data.resolve("up.log");
	}

}
