package io.liaison.bench.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.liaison.bench.load.ClosedLoop;
import io.liaison.bench.load.Latencies;
import io.liaison.bench.load.OpenLoop;
import io.liaison.bench.load.Traffic;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Tickets that are opened at a fixed rate, up to four times as many as can be: how many
 * get in, how long that takes, what is refused, whether events wait, and how soon all is
 * well again.
 */
public record OverloadFigures(MeasuredInstallation installation, Effort effort) implements Measurement {

	private static final ClosedLoop WARM_UP = new ClosedLoop(Crowd.CALLERS, Crowd.CALLERS);

	private static final ClosedLoop MOST = new ClosedLoop(Crowd.CUSTOMERS, Crowd.CUSTOMERS);

	/** Times the capacity. */
	private static final List<Double> STEPS = List.of(0.5, 1.0, 2.0);

	private static final double WORST = 4;

	private static final int SECONDS = 20;

	private static final int RECOVERY_SECONDS = 60;

	@Override
	public String name() {
		return "tickets past the capacity, " + this.installation.store();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		try (Liaison liaison = this.installation.start()) {
			Crowd crowd = Crowd.gather(liaison, 1);
			Operation ticket = new Operations(crowd).ticket();
			double capacity = capacity(ticket, samples);
			double usual = Double.NaN;
			for (double times : STEPS) {
				settle(liaison);
				crowd.signInAgain();
				double p99 = phase(liaison, ticket, times, capacity, samples);
				usual = Double.isNaN(usual) ? p99 : usual;
			}
			settle(liaison);
			crowd.signInAgain();
			double limit = 2 * usual;
			// what was begun in the worst goes on meanwhile
			CompletableFuture<Sample> recovery = CompletableFuture.supplyAsync(() -> recovery(ticket, capacity, limit),
					after(this.effort.of(SECONDS)));
			phase(liaison, ticket, WORST, capacity, samples);
			samples.accept(recovery.join());
		}
	}

	private static Executor after(int seconds) {
		return CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, (task) -> Thread.ofVirtual().start(task));
	}

	private double capacity(Operation ticket, Consumer<Sample> samples) {
		WARM_UP.run("warm-up", this.effort.of(30), ticket.timed(new Latencies()));
		ClosedLoop.Rate most = MOST.run("tickets", this.effort.of(SECONDS), ticket.timed(new Latencies()));
		samples.accept(Sample.of(what("capacity") + "16 callers", most.perSecond(), "per s", "", most.traffic()));
		return most.perSecond();
	}

	private String what(String rate) {
		return "tickets, %s, %s: ".formatted(rate, this.installation.store());
	}

	/** Until what was taken in before has had its consequences. */
	private static void settle(Liaison liaison) {
		ServiceMetrics metrics = new ServiceMetrics(liaison);
		try {
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> metrics.greatest(OutboxWatch.AGE) < 1);
		}
		catch (ConditionTimeoutException ex) {
			// the figures of what follows will tell
		}
	}

	private double phase(Liaison liaison, Operation ticket, double times, double capacity, Consumer<Sample> samples) {
		String what = what("%.1f × capacity".formatted(times));
		int seconds = this.effort.of(SECONDS);
		Answers answers = new Answers();
		Traffic traffic;
		double age;
		try (OutboxWatch watch = OutboxWatch.start(liaison)) {
			traffic = ask(ticket, times * capacity, seconds, answers);
			age = watch.greatest();
		}
		samples.accept(Sample.of(what + "served", answers.servedWithin(seconds), "per s",
				(times > 1) ? "≥ 80 % of capacity" : "", traffic));
		samples
			.accept(Sample.of(what + "p99 of the served", answers.percentile(99), "ms", (times > 1) ? "≤ 2,000" : ""));
		samples.accept(Sample.of(what + "refused (503)", traffic.notDone((how) -> how.startsWith("503")), "", ""));
		samples.accept(Sample.of(what + "failed otherwise", traffic.notDone((how) -> !how.startsWith("503")), "", ""));
		samples.accept(Sample.of(what + "oldest waiting event", age, "s", "< 5"));
		return answers.percentile(99);
	}

	/** Right after the worst was asked for. */
	private Sample recovery(Operation ticket, double capacity, double limit) {
		int seconds = this.effort.of(RECOVERY_SECONDS);
		Answers answers = new Answers();
		Traffic traffic = ask(ticket, capacity / 2, seconds, answers);
		return Sample.of(what("0.5 × capacity, after 4 ×") + "whole again after", answers.wholeAfter(seconds, limit),
				"s", "≤ 10", traffic);
	}

	private static Traffic ask(Operation ticket, double perSecond, int seconds, Answers answers) {
		int rate = (int) Math.max(1, Math.round(perSecond));
		long begin = System.nanoTime();
		return new OpenLoop(rate, rate * seconds).run("tickets", (i) -> {
			double due = i / (double) rate;
			boolean served = false;
			try {
				ticket.asked(i % Crowd.CUSTOMERS);
				served = true;
			}
			finally {
				answers.add(due, (System.nanoTime() - begin) / 1e6 - due * 1000, served);
			}
		});
	}

}
