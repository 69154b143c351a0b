package io.liaison.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command: prints all figures.
 */
final class Bench {

	private Bench() {
	}

	public static void main(String[] args) throws IOException {
		Options options = Options.of(args);
		Report report = new Report();
		if (options.wants("platform")) {
			platform(options, report);
		}
		if (options.wants("liaison")) {
			new WholeFigures(report).measure();
		}
		if (options.json() != null) {
			report.write(options.json());
		}
		System.exit(0);
	}

	private static void platform(Options options, Report report) throws IOException {
		Path folder = Files.createTempDirectory("liaison-bench");
		try (ChildJvm broker = ChildJvm.broker(folder.resolve("broker"));
				ChildJvm store = ChildJvm.store(folder.resolve("store"))) {
			Kafka kafka = new Kafka("localhost:" + broker.port());
			// services wait for the topic of access-service by which they learn of lost
			// rights
			kafka.create("access.session.v1", 1);
			List<Engine> engines = new ArrayList<>(List.of(Engine.embedded(store.port())));
			if (options.storeUri() != null) {
				engines.add(Engine.at(options.storeUri()));
			}
			for (Engine engine : engines) {
				report.addAll(new LatencyFigures(kafka, engine).measure());
				report.add(new DrainFigures(kafka, engine, 1_000).measure());
				report.add(new DrainFigures(kafka, engine, 20_000).measure());
				report.add(new CommandFigures(kafka, engine).measure());
			}
		}
	}

}
