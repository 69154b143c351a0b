package io.liaison.bench.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import io.liaison.bench.load.ClosedLoop;
import io.liaison.bench.load.Latencies;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;

/**
 * Four callers that each ask again when they have been answered: how much they get, how
 * long it takes and what it costs all processes together. Cold are the first seconds in
 * which an operation is asked for since the start, warm those after half a minute of it.
 */
public record RequestFigures(MeasuredInstallation installation, Effort effort) implements Measurement {

	private static final ClosedLoop LOOP = new ClosedLoop(Crowd.CALLERS, Crowd.CALLERS);

	private static final int ACCOUNTS = 1_000;

	private static final int MEASURED_SECONDS = 10;

	private static final int WARM_UP_SECONDS = 20;

	@Override
	public String name() {
		return "requests through the gateway, " + this.installation.store();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (Liaison liaison = this.installation.start()) {
			Crowd crowd = Crowd.gather(liaison, this.effort.of(ACCOUNTS));
			rest(liaison, samples);
			for (Operation operation : new Operations(crowd).all()) {
				measure(liaison, operation, "cold", samples);
				LOOP.run("warm-up", this.effort.of(WARM_UP_SECONDS), operation.timed(new Latencies()));
				measure(liaison, operation, "warm", samples);
			}
		}
	}

	/** What it costs when nobody asks: a part of what each operation below costs. */
	private void rest(Liaison liaison, Consumer<Sample> samples) {
		int seconds = this.effort.of(MEASURED_SECONDS);
		Costs before = Costs.of(liaison);
		LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
		Costs spent = Costs.of(liaison).since(before);
		String what = "at rest, " + this.installation.store() + ": ";
		samples.accept(Sample.of(what + "processor time a second", spent.cpuMillisEach(seconds), "ms", ""));
		samples.accept(Sample.of(what + "store operations a second", spent.storeOperationsEach(seconds), "", ""));
	}

	private void measure(Liaison liaison, Operation operation, String how, Consumer<Sample> samples) {
		String what = "%s, %s, %s: ".formatted(operation.name(), how, this.installation.store());
		Latencies latencies = new Latencies();
		Costs before = Costs.of(liaison);
		ClosedLoop.Rate rate = LOOP.run("requests", this.effort.of(MEASURED_SECONDS), operation.timed(latencies));
		Costs spent = Costs.of(liaison).since(before);
		long done = rate.traffic().done();
		samples.accept(Sample.of(what + "4 callers", rate.perSecond(), "per s", "", rate.traffic()));
		samples.accept(Sample.of(what + "p50", latencies.percentile(50), "ms", ""));
		samples.accept(Sample.of(what + "p99", latencies.percentile(99), "ms", ""));
		samples.accept(Sample.of(what + "processor time of each", spent.cpuMillisEach(done), "ms", ""));
		samples.accept(Sample.of(what + "store operations of each", spent.storeOperationsEach(done), "", ""));
	}

}
