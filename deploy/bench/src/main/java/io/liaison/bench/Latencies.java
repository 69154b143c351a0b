package io.liaison.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Times from when something began until it was seen, by id. */
final class Latencies {

	private final Map<String, Long> began = new ConcurrentHashMap<>();

	private final Map<String, Long> seen = new ConcurrentHashMap<>();

	private final AtomicLong count = new AtomicLong();

	void began(String id) {
		this.began.put(id, System.nanoTime());
	}

	void seen(String id) {
		if (this.seen.putIfAbsent(id, System.nanoTime()) == null) {
			this.count.incrementAndGet();
		}
	}

	long count() {
		return this.count.get();
	}

	/** Milliseconds; an effect seen before the command returned counts as zero. */
	double percentile(double percent) {
		double[] sorted = this.began.entrySet()
			.stream()
			.filter((begin) -> this.seen.containsKey(begin.getKey()))
			.mapToDouble((begin) -> Math.max(0, this.seen.get(begin.getKey()) - begin.getValue()) / 1e6)
			.sorted()
			.toArray();
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))];
	}

}
