package io.liaison.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.bench.engine.Engine;
import io.liaison.bench.engine.Kafka;
import io.liaison.bench.engine.Shell;
import io.liaison.bench.load.Traffic;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.bench.workload.StartedService;
import io.liaison.local.launcher.Launcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service in a process of its own, with the options of {@code deploy/up}, which is
 * asked for changes as soon as it has started: how long events wait until its code is
 * compiled.
 */
record StartedFigures(Kafka kafka, Engine engine, Effort effort) implements Measurement {

	private static final int RATE = 300;

	private static final int SECONDS = 60;

	@Override
	public String name() {
		return "started service at %d changes/s, %s".formatted(RATE, this.engine.name());
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		int seconds = this.effort.of(SECONDS);
		StartedService.Result result = result(seconds);
		Traffic changes = new Traffic("changes", RATE);
		changes.add(result.done(), result.failures());
		changes.took(seconds * 1_000_000_000L);
		samples.accept(Sample.of(name() + ": events wait < 5 s after", result.lessThanFive(), "s", "≤ 30", changes));
		samples.accept(Sample.of(name() + ": oldest waiting event", result.greatest(), "s", ""));
	}

	private StartedService.Result result(int seconds) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(Launcher.serviceOptions());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartedService.class.getName(),
				this.kafka.bootstrap(), this.engine.uri(), String.valueOf(RATE), String.valueOf(seconds)));
		String printed = Shell.run(command.toArray(String[]::new));
		return JsonMapper.shared().readValue(printed.strip(), StartedService.Result.class);
	}

}
