package io.liaison.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.liaison.platform.problem.Refusal;

/**
 * Work of one kind in one run, and what became of it: refusals and silence are counted,
 * they stop nothing.
 */
public final class Traffic {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final String name;

	private final int asked;

	private final LongAdder done = new LongAdder();

	private final Map<String, LongAdder> failed = new ConcurrentSkipListMap<>();

	private volatile double reached = Double.NaN;

	/**
	 * @param asked for a second; 0 when as many as possible
	 */
	public Traffic(String name, int asked) {
		this.name = name;
		this.asked = asked;
	}

	public String name() {
		return this.name;
	}

	/**
	 * @return how long to leave the other side alone before the next; empty when it has
	 * been done
	 */
	Optional<Duration> attempt(Runnable work) {
		try {
			work.run();
			this.done.increment();
			return Optional.empty();
		}
		catch (Refusal ex) {
			failed("%d %s".formatted(ex.kind().status(), ex.type()) + Optional.ofNullable(ex.retryAfter())
				.map((after) -> " (Retry-After %d s)".formatted(after.toSeconds()))
				.orElse(""));
			return Optional.of(PAUSE);
		}
		catch (NotServed ex) {
			failed(ex.how());
			return Optional.of(PAUSE);
		}
		catch (RuntimeException ex) {
			failed(ex.getClass().getSimpleName());
			return Optional.of(PAUSE);
		}
	}

	/** What was taken for done has failed after all. */
	public void failedLater(Throwable failure) {
		this.done.decrement();
		failed(failure.getClass().getSimpleName());
	}

	public void failed(String how) {
		this.failed.computeIfAbsent(how, (first) -> new LongAdder()).increment();
	}

	/** What became of work in another process. */
	public void add(long done, Map<String, Long> failures) {
		this.done.add(done);
		failures.forEach((how, count) -> this.failed.computeIfAbsent(how, (first) -> new LongAdder()).add(count));
	}

	/** How many were not done, by the reason. */
	public Map<String, Long> failures() {
		Map<String, Long> failures = new TreeMap<>();
		this.failed.forEach((how, count) -> failures.put(how, count.sum()));
		return failures;
	}

	public long done() {
		return this.done.sum();
	}

	/** How many were not done for such a reason. */
	public long notDone(Predicate<String> reason) {
		return failures().entrySet()
			.stream()
			.filter((entry) -> reason.test(entry.getKey()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	/**
	 * Tells when the work is over.
	 * @return how many were done a second
	 */
	public double took(long nanos) {
		this.reached = this.done.sum() * 1e9 / nanos;
		return this.reached;
	}

	/** One line about the same work in several runs. */
	public static String told(List<Traffic> runs) {
		Traffic first = runs.getFirst();
		Map<String, Long> failed = new TreeMap<>();
		runs.forEach((run) -> run.failures().forEach((how, count) -> failed.merge(how, count, Long::sum)));
		String refused = failed.isEmpty() ? "none refused"
				: failed.entrySet()
					.stream()
					.map((entry) -> "%,d × %s".formatted(entry.getValue(), entry.getKey()))
					.collect(Collectors.joining(", ", "not done: ", ""));
		Spread reached = Spread.of(runs.stream().map((run) -> run.reached).toList());
		String rate = (first.asked > 0) ? "asked %d/s, reached %.1f/s (%.1f–%.1f); ".formatted(first.asked,
				reached.median(), reached.min(), reached.max()) : "";
		long done = runs.stream().mapToLong((run) -> run.done.sum()).sum();
		return first.name + ": " + rate + ((done > 0) ? "%,d done, ".formatted(done) : "") + refused;
	}

}
