package io.liaison.bench.load;

import java.util.Collection;

/** The median of some runs, with the least and the greatest. */
public record Spread(double median, double min, double max) {

	public static Spread of(Collection<Double> values) {
		double[] sorted = values.stream()
			.mapToDouble(Double::doubleValue)
			.filter((it) -> !Double.isNaN(it))
			.sorted()
			.toArray();
		if (sorted.length == 0) {
			return new Spread(Double.NaN, Double.NaN, Double.NaN);
		}
		int middle = sorted.length / 2;
		double median = (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
		return new Spread(median, sorted[0], sorted[sorted.length - 1]);
	}

	public boolean isKnown() {
		return !Double.isNaN(this.median);
	}

	/** For instance {@code 4.7 (4.5–5.2)}; empty when there is no value. */
	public String text() {
		return isKnown() ? "%s (%s–%s)".formatted(number(this.median), number(this.min), number(this.max)) : "";
	}

	private static String number(double value) {
		return (Math.abs(value) < 100) ? "%.1f".formatted(value) : "%,.0f".formatted(value);
	}

}
