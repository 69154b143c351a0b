package io.liaison.bench.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

/** Times from when something began until it was seen, by id. */
public final class Latencies {

	private final Map<String, Long> began = new ConcurrentHashMap<>();

	private final Map<String, Long> seen = new ConcurrentHashMap<>();

	public void began(String id) {
		this.began.put(id, System.nanoTime());
	}

	public void seen(String id) {
		this.seen.putIfAbsent(id, System.nanoTime());
	}

	/** Whether everything that began has been seen. */
	public boolean allSeen() {
		return this.seen.keySet().containsAll(this.began.keySet());
	}

	public void forget(String id) {
		this.began.remove(id);
	}

	public void forget() {
		this.began.clear();
		this.seen.clear();
	}

	/**
	 * Milliseconds; an effect seen before the command returned counts as zero. NaN when
	 * nothing was seen.
	 */
	public double percentile(double percent) {
		double[] sorted = this.began.entrySet()
			.stream()
			.flatMapToDouble((begin) -> milliseconds(begin.getValue(), this.seen.get(begin.getKey())))
			.sorted()
			.toArray();
		return (sorted.length == 0) ? Double.NaN
				: sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))];
	}

	private static DoubleStream milliseconds(long began, @Nullable Long seen) {
		return (seen == null) ? DoubleStream.empty() : DoubleStream.of(Math.max(0, seen - began) / 1e6);
	}

}
