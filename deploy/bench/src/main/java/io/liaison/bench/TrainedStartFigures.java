package io.liaison.bench;

import java.util.function.Consumer;

import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;

/** How long {@code deploy/up} takes after {@code deploy/up --train}. */
record TrainedStartFigures() implements Measurement {

	@Override
	public String name() {
		return "start of deploy/up with the AOT cache";
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		if (!warm) {
			AotTraining.run();
		}
		long start = System.nanoTime();
		try (Liaison liaison = Liaison.start()) {
			samples.accept(Sample.of(name(), (System.nanoTime() - start) / 1e9, "s", "≤ 25"));
		}
	}

}
