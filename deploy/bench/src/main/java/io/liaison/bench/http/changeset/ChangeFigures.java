package io.liaison.bench.http.changeset;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.liaison.bench.http.Crowd;
import io.liaison.bench.http.MeasuredInstallation;
import io.liaison.bench.http.Operation;
import io.liaison.bench.load.ClosedLoop;
import io.liaison.bench.load.Latencies;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;
import io.liaison.systemtest.people.Staff;

/**
 * Changes of many contacts of an account that are asked for as one, through the gateway,
 * until they are applied; and what approving a customer's request takes.
 */
public record ChangeFigures(MeasuredInstallation installation, Effort effort) implements Measurement {

	private static final ClosedLoop ACCOUNTS = new ClosedLoop(Crowd.CALLERS, Crowd.CALLERS);

	private static final ClosedLoop ONE = new ClosedLoop(1, 1);

	private static final List<Integer> OPERATIONS = List.of(1, 10, 100);

	private static final int SECONDS = 15;

	@Override
	public String name() {
		return "changes as one, " + this.installation.store();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (Liaison liaison = this.installation.start()) {
			Staff staff = new Staff(liaison.owner().patient().api());
			List<ChangedAccount> accounts = IntStream.range(0, Crowd.CALLERS)
				.mapToObj((i) -> ChangedAccount.with(staff, OPERATIONS.getLast()))
				.toList();
			for (int operations : OPERATIONS) {
				AtomicInteger times = new AtomicInteger();
				measure("%d operations, 4 accounts".formatted(operations), ACCOUNTS, samples,
						(caller) -> accounts.get(caller).change(operations, times.incrementAndGet()));
			}
			ApprovedRequests approved = ApprovedRequests.of(liaison, staff);
			measure("application of an approved request", ONE, samples, (caller) -> approved.ask(),
					(caller) -> approved.approve());
		}
	}

	private void measure(String what, ClosedLoop loop, Consumer<Sample> samples, IntConsumer work) {
		measure(what, loop, samples, (caller) -> {
		}, work);
	}

	private void measure(String what, ClosedLoop loop, Consumer<Sample> samples, IntConsumer beforehand,
			IntConsumer work) {
		run(what, loop, beforehand, work, new Latencies());
		Latencies latencies = new Latencies();
		ClosedLoop.Rate rate = run(what, loop, beforehand, work, latencies);
		String named = what + ", " + this.installation.store() + ": ";
		samples.accept(Sample.of(named + "applied", rate.perSecond(), "per s", "", rate.traffic()));
		samples.accept(Sample.of(named + "p50", latencies.percentile(50), "ms", ""));
		samples.accept(Sample.of(named + "p99", latencies.percentile(99), "ms", ""));
	}

	private ClosedLoop.Rate run(String what, ClosedLoop loop, IntConsumer beforehand, IntConsumer work,
			Latencies latencies) {
		IntConsumer timed = new Operation(what, work).timed(latencies);
		return loop.run(what, this.effort.of(SECONDS), (caller) -> {
			beforehand.accept(caller);
			timed.accept(caller);
		});
	}

}
