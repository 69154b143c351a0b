package io.liaison.bench;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.liaison.systemtest.Imports;
import io.liaison.systemtest.Liaison;
import tools.jackson.databind.JsonNode;

/**
 * Everything that {@code deploy/up} starts: how long that takes, the memory, an import
 * through the gateway.
 */
record WholeFigures(Report report) {

	private static final int ROWS = 10_000;

	void measure() {
		try (Liaison liaison = timedStart("start of deploy/up, first", "≤ 40")) {
			importRows(liaison);
			memory(liaison);
		}
		train();
		timedStart("start of deploy/up with the AOT cache", "≤ 25").close();
	}

	private static void train() {
		String up = System.getProperty("liaison.root") + "/deploy/up";
		try {
			int end = new ProcessBuilder(up, "--train").inheritIO().start().waitFor();
			if (end != 0) {
				throw new IllegalStateException("deploy/up --train ended with " + end);
			}
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Liaison timedStart(String what, String aim) {
		long start = System.nanoTime();
		Liaison liaison = Liaison.start();
		this.report.add(Figure.of(what, (System.nanoTime() - start) / 1e9, "s", aim));
		return liaison;
	}

	private void importRows(Liaison liaison) {
		Imports imports = new Imports(liaison.owner().api());
		String csv = IntStream.rangeClosed(1, ROWS)
			.mapToObj((i) -> "Client %1$05d,Pat,Row%1$05d,pat%1$05d@bench.example".formatted(i))
			.collect(Collectors.joining("\n", "Account name,Contact first name,Contact last name,Email\n", "\n"));
		String path = imports.start("bench.csv", csv);
		long start = System.nanoTime();
		JsonNode end = imports.awaitEnd(path);
		double seconds = (System.nanoTime() - start) / 1e9;
		String what = "import of %,d rows (%d accounts created)".formatted(ROWS, end.path("accountsCreated").asInt());
		this.report.add(Figure.of(what, seconds, "s", "≤ 60"));
		this.report.add(Figure.of("import rows", ROWS / seconds, "rows/s", ""));
	}

	private void memory(Liaison liaison) {
		Memory total = new Memory(0, 0);
		for (var process : liaison.pids().entrySet()) {
			Memory memory = Memory.of(process.getValue());
			this.report.add(Figure.of("memory of " + process.getKey() + " (PSS %s MB)".formatted(memory.pss()),
					memory.rss(), "MB RSS", ""));
			total = total.plus(memory);
		}
		this.report.add(Figure.of("memory of all, after the import (PSS)", total.pss(), "MB", "≤ 2,048"));
		this.report.add(Figure.of("memory of all, after the import (RSS)", total.rss(), "MB", ""));
	}

}
