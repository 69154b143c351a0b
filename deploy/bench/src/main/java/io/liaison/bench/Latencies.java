package io.liaison.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;

import org.jspecify.annotations.Nullable;

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
			.flatMapToDouble((begin) -> milliseconds(begin.getValue(), this.seen.get(begin.getKey())))
			.sorted()
			.toArray();
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * percent / 100))];
	}

	private static DoubleStream milliseconds(long began, @Nullable Long seen) {
		return (seen == null) ? DoubleStream.empty() : DoubleStream.of(Math.max(0, seen - began) / 1e6);
	}

}
