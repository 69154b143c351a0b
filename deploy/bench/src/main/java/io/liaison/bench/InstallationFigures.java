package io.liaison.bench;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.liaison.bench.load.Traffic;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.imports.Imports;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.web.ApiClient;
import io.liaison.systemtest.web.Http;
import tools.jackson.databind.JsonNode;

/**
 * Everything that {@code deploy/up} starts, without an AOT cache: how long that takes, an
 * import through the gateway, the memory.
 */
record InstallationFigures(Effort effort) implements Measurement {

	private static final int ROWS = 10_000;

	@Override
	public String name() {
		return "deploy/up, an import, memory";
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		AotTraining.forget();
		long start = System.nanoTime();
		try (Liaison liaison = Liaison.start()) {
			samples.accept(Sample.of("start of deploy/up, first", (System.nanoTime() - start) / 1e9, "s", "≤ 40"));
			importRows(liaison, samples);
			memory(liaison, samples);
		}
	}

	private void importRows(Liaison liaison, Consumer<Sample> samples) {
		int rows = this.effort.of(ROWS);
		Traffic requests = new Traffic("requests of the import", 0);
		ApiClient owner = liaison.owner().api();
		Http counted = Http.patient((answer) -> requests
			.failed(answer.map((it) -> it.status() + " (Retry-After " + it.retryAfter() + ")").orElse("no answer")));
		Imports imports = new Imports(new ApiClient(owner.base(), counted, owner.token(), owner.renewed()));
		String csv = IntStream.rangeClosed(1, rows)
			.mapToObj((i) -> "Client %1$05d,Pat,Row%1$05d,pat%1$05d@bench.example".formatted(i))
			.collect(Collectors.joining("\n", "Account name,Contact first name,Contact last name,Email\n", "\n"));
		String path = imports.start("bench.csv", csv);
		long start = System.nanoTime();
		JsonNode end = imports.awaitEnd(path, Duration.ofMinutes(10));
		double seconds = (System.nanoTime() - start) / 1e9;
		String what = "import of %,d rows (%d accounts created)".formatted(rows, end.path("accountsCreated").asInt());
		samples.accept(Sample.of(what, seconds, "s", "≤ 60", requests));
		samples.accept(Sample.of("import rows", rows / seconds, "rows/s", ""));
	}

	private static void memory(Liaison liaison, Consumer<Sample> samples) {
		Memory total = new Memory(0, 0);
		for (var process : liaison.pids().entrySet()) {
			Memory memory = Memory.of(process.getValue());
			samples.accept(Sample.of("memory of " + process.getKey() + " (PSS)", memory.pss(), "MB", ""));
			samples.accept(Sample.of("memory of " + process.getKey() + " (RSS)", memory.rss(), "MB", ""));
			total = total.plus(memory);
		}
		samples.accept(Sample.of("memory of all, after the import (PSS)", total.pss(), "MB", "≤ 2,048"));
		samples.accept(Sample.of("memory of all, after the import (RSS)", total.rss(), "MB", ""));
	}

}
