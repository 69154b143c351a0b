package io.liaison.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.liaison.local.process.AotCaches;
import io.liaison.local.process.Console;
import io.liaison.local.process.DataFolder;
import io.liaison.local.process.Failure;
import io.liaison.local.process.JavaProgram;
import io.liaison.local.process.Leftovers;

/**
 * Starts everything once with data of its own, so that the JVMs write AOT caches when
 * they stop. What goes wrong here costs only the quick start.
 */
final class Training {

	/** A JVM writes its cache while it stops, with two cores' work. */
	private static final Installation.Stopping STOP = new Installation.Stopping(Duration.ofSeconds(90), 1);

	private final Path root;

	private final Console console;

	Training(Path root, Console console) {
		this.root = root;
		this.console = console;
	}

	void run() {
		Path folder = temporary();
		DataFolder data = DataFolder.open(folder);
		Leftovers.stop(data);
		data.clear();
		Ports ports = Ports.free();
		Settings settings = new Settings(ports, Secrets.in(data.resolve("secrets")), "owner@liaison.example");
		Programs programs = new Programs(this.root, data, settings);
		List<JavaProgram> all = Stream.concat(programs.infrastructure().stream(), programs.services().values().stream())
			.toList();
		AotCaches caches = programs.caches(true);
		if (all.stream().allMatch(caches::has)) {
			this.console.say("Quick starts are prepared already");
			data.close();
			return;
		}
		Installation installation = new Installation(data, ports, programs, caches, this.console, STOP);
		Thread hook = new Thread(installation::stop, "stop");
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			installation.start();
		}
		catch (Failure ex) {
			this.console.say(ex.getMessage());
		}
		installation.stop();
		long kept = all.stream().filter(caches::keep).count();
		this.console.say("Prepared quick starts of " + kept + " of " + all.size() + " processes");
	}

	private Path temporary() {
		Path folder = this.root.resolve(Path.of("deploy", "local", "target", "training"));
		try {
			Files.createDirectories(folder);
			return folder;
		}
		catch (IOException ex) {
			throw new Failure(folder + " cannot be made: " + ex + ".");
		}
	}

}
