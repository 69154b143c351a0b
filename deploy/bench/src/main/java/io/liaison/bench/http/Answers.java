package io.liaison.bench.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What became of requests that begin at a fixed rate, by when each was due.
 */
final class Answers {

	/** How long everything must be well before it is taken for well. */
	private static final int WELL_SECONDS = 3;

	private final Queue<Answered> all = new ConcurrentLinkedQueue<>();

	/**
	 * @param due seconds after the beginning
	 * @param millis until the answer
	 * @param served whether it was what was asked for
	 */
	void add(double due, double millis, boolean served) {
		this.all.add(new Answered(due, millis, served));
	}

	/** Served so many seconds after the beginning at the latest, a second. */
	double servedWithin(double seconds) {
		return this.all.stream().filter((it) -> it.served && it.due + it.millis / 1000 <= seconds).count() / seconds;
	}

	/** Milliseconds; of those that were served. NaN when none was. */
	double percentile(double percent) {
		return percentile(percent, 0, Double.MAX_VALUE);
	}

	private double percentile(double percent, double from, double to) {
		double[] sorted = this.all.stream()
			.filter((it) -> it.served && it.due >= from && it.due < to)
			.mapToDouble(Answered::millis)
			.sorted()
			.toArray();
		return (sorted.length == 0) ? Double.NaN
				: sorted[(int) Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

	/**
	 * The first full second from which on, for some seconds, everything was served and
	 * soon enough.
	 * @param seconds how long was asked
	 * @param atMost for p99, in milliseconds
	 * @return infinite when there was none
	 */
	double wholeAfter(int seconds, double atMost) {
		for (int from = 0; from + WELL_SECONDS <= seconds; from++) {
			int begin = from;
			boolean served = this.all.stream()
				.filter((it) -> it.due >= begin && it.due < begin + WELL_SECONDS)
				.allMatch(Answered::served);
			if (served && percentile(99, begin, begin + WELL_SECONDS) <= atMost) {
				return begin;
			}
		}
		return Double.POSITIVE_INFINITY;
	}

	private record Answered(double due, double millis, boolean served) {
	}

}
