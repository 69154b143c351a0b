package io.liaison.local.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.liaison.local.demo.Demo;
import io.liaison.local.demo.browser.Stopped;
import io.liaison.local.process.Console;
import io.liaison.local.process.DataFolder;
import io.liaison.local.process.Failure;
import io.liaison.local.process.JavaProgram;
import io.liaison.local.process.Leftovers;
import io.liaison.local.process.LogFiles;

/** {@code deploy/up}: starts an installation, tells where it is, and stops it. */
public final class Launcher {

	private static final Installation.Stopping STOP = new Installation.Stopping(Duration.ofSeconds(12), 8);

	private final Console console = new Console(System.out);

	private final Path root;

	/**
	 * A launcher for the services built in a checkout.
	 * @param root the project's folder
	 */
	public Launcher(Path root) {
		this.root = root;
	}

	/** With which options the JVM of a service runs. */
	public static List<String> serviceOptions() {
		return Stream.concat(JavaProgram.OPTIONS.stream(), Stream.of(Programs.LARGEST_HEAP)).toList();
	}

	/**
	 * Runs until the process is told to stop.
	 * @param options what was asked for
	 * @throws Failure when something does not start
	 */
	void run(Options options) {
		long begin = System.nanoTime();
		DataFolder data = DataFolder.open(options.data());
		Leftovers.stop(data);
		if (options.fresh()) {
			data.clear();
		}
		options.ports().requireFree();
		LogFiles.rotate(data.resolve("logs"));
		Settings settings = new Settings(options.ports(), Secrets.in(data.resolve("secrets")), options.ownerEmail());
		Programs programs = new Programs(this.root, data, settings);
		Installation installation = new Installation(data, options.ports(), programs, programs.caches(false),
				this.console, STOP);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation), "stop"));
		this.console.say("Starting Liaison with the data in " + data.path());
		installation.start();
		this.console.say(Addresses.of(options, data));
		this.console.say(String.format(Locale.ROOT, "Started in %.1f s", (System.nanoTime() - begin) / 1e9));
		if (options.demo()) {
			fill(options, data);
		}
		this.console.say("Liaison is up");
	}

	private void fill(Options options, DataFolder data) {
		try {
			Ports ports = options.ports();
			new Demo(URI.create(ports.url(Ports.GATEWAY)), URI.create(ports.url(Ports.MAIL)),
					data.resolve("demo.jsonl"), this.console::say)
				.play(options.ownerEmail());
		}
		catch (Stopped ex) {
			throw new Failure(String.valueOf(ex.getMessage()));
		}
	}

	private void stop(Installation installation) {
		this.console.say("Stopping");
		installation.stop();
		this.console.say("Stopped");
	}

	/** Waits for ever; the shutdown hook does the rest. */
	static void waitForTheEnd() throws InterruptedException {
		new CountDownLatch(1).await();
	}

	/**
	 * Does what the command line says.
	 * @param arguments the command line
	 * @throws Failure when something cannot be understood or does not start
	 * @throws InterruptedException when the waiting thread is interrupted
	 */
	public void run(String... arguments) throws InterruptedException {
		Options options = Options.parse(List.of(arguments), System.getenv(), this.root);
		if (options.help()) {
			this.console.say(Addresses.usage());
		}
		else if (options.train()) {
			new Training(this.root, this.console).run();
		}
		else {
			run(options);
			waitForTheEnd();
		}
	}

}
