package io.liaison.platform.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A {@link CrashingService} and what it said.
 */
final class ServiceProcess implements AutoCloseable {

	final Set<String> tried = ConcurrentHashMap.newKeySet();

	final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

	private final Process process;

	private final Thread listener;

	ServiceProcess(String crashPoint, String... settings) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
						"-Dliaison.fail-point=" + crashPoint, "-cp", System.getProperty("java.class.path"),
						CrashingService.class.getName()));
		for (String setting : settings) {
			command.add("--" + setting);
		}
		this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		this.listener = Thread.ofVirtual().start(this::listen);
	}

	private void listen() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("TRY ")) {
					this.tried.add(line.substring(4));
				}
				else if (line.startsWith("ACK ")) {
					this.acknowledged.add(line.substring(4));
				}
				else {
					System.out.println(line);
				}
			}
		}
		catch (IOException ex) {
			// its end
		}
	}

	/** How it ended; everything it said has been heard then. */
	int awaitEnd() throws InterruptedException {
		if (!this.process.waitFor(180, TimeUnit.SECONDS)) {
			throw new IllegalStateException("It did not end: " + this.process.info().commandLine().orElse(""));
		}
		this.listener.join();
		return this.process.exitValue();
	}

	/** It gives no new commands any more; the rest goes on. */
	void stopWriting() {
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void signal(String name) throws Exception {
		new ProcessBuilder("kill", "-" + name, String.valueOf(this.process.pid())).start().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
