package io.liaison.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.liaison.bench.load.Until;
import io.liaison.local.launcher.BrokerProcess;
import io.liaison.local.launcher.StoreProcess;
import io.liaison.local.process.Tether;

/**
 * The broker or the store of the embedded default, in a process of its own that ends with
 * ours.
 */
public final class EmbeddedProcess implements AutoCloseable {

	private final String name;

	private final int port;

	private final ProcessBuilder command;

	private final Path log;

	private Process process;

	private EmbeddedProcess(String name, Class<?> main, int port, String... arguments) {
		this.name = name;
		this.port = port;
		this.log = Path.of(arguments[0] + ".log");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> words = new ArrayList<>(List.of(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"),
				Tether.class.getName(), main.getName()));
		words.addAll(List.of(arguments));
		this.command = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(this.log.toFile());
		this.process = start();
	}

	public static EmbeddedProcess broker(Path data) {
		int port = freePort();
		return new EmbeddedProcess("broker", BrokerProcess.class, port, data.toString(), String.valueOf(port),
				String.valueOf(freePort()));
	}

	public static EmbeddedProcess store(Path data) {
		int port = freePort();
		return new EmbeddedProcess("store", StoreProcess.class, port, data.toString(), String.valueOf(port));
	}

	public String name() {
		return this.name;
	}

	public int port() {
		return this.port;
	}

	/**
	 * Starts it on what it left behind, if it has ended.
	 * @return whether it had
	 */
	public boolean revive() {
		if (this.process.isAlive()) {
			return false;
		}
		this.process = start();
		return true;
	}

	private Process start() {
		try {
			Process started = this.command.start();
			Until.reached("the start of " + this.log, Duration.ofMinutes(1), () -> log().contains(" is ready"));
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String log() {
		try {
			return Files.readString(this.log);
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
