package io.liaison.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.liaison.local.launcher.BrokerProcess;
import io.liaison.local.launcher.StoreProcess;
import io.liaison.local.launcher.Tether;

/**
 * The broker or the store of the embedded default, in a process of its own that ends with
 * ours.
 */
record ChildJvm(Process process, int port) implements AutoCloseable {

	static ChildJvm broker(Path data) {
		int port = freePort();
		return start(BrokerProcess.class, port, data.toString(), String.valueOf(port), String.valueOf(freePort()));
	}

	static ChildJvm store(Path data) {
		int port = freePort();
		return start(StoreProcess.class, port, data.toString(), String.valueOf(port));
	}

	private static ChildJvm start(Class<?> main, int port, String... arguments) {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = new ArrayList<>(List.of(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"),
				Tether.class.getName(), main.getName()));
		command.addAll(List.of(arguments));
		Path log = Path.of(arguments[0] + ".log");
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
			Until.reached("the start of " + log, Duration.ofMinutes(1), () -> read(log).contains(" is ready"));
			return new ChildJvm(process, port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
