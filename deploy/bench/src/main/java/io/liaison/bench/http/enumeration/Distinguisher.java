package io.liaison.bench.http.enumeration;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How well the time of one answer tells two kinds apart for whoever knows the best
 * threshold: 0.5 is a guess, 1 is certainty.
 */
final class Distinguisher {

	private Distinguisher() {
	}

	/** NaN where there is nothing of one of them. */
	static double accuracy(double[] some, double[] others) {
		if (some.length == 0 || others.length == 0) {
			return Double.NaN;
		}
		double[] first = Arrays.stream(some).sorted().toArray();
		double[] second = Arrays.stream(others).sorted().toArray();
		return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
			.map((threshold) -> 0.5 + Math.abs(upTo(first, threshold) - upTo(second, threshold)) / 2)
			.max()
			.orElseThrow();
	}

	static double percentile(double[] times, int percent) {
		double[] sorted = Arrays.stream(times).sorted().toArray();
		return (sorted.length == 0) ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

	/** The share of them at or below that. */
	private static double upTo(double[] sorted, double threshold) {
		int low = 0;
		int high = sorted.length;
		while (low < high) {
			int middle = (low + high) / 2;
			if (sorted[middle] <= threshold) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return (double) low / sorted.length;
	}

}
