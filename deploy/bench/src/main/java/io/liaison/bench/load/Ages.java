package io.liaison.bench.load;

import java.util.ArrayList;
import java.util.List;

/** How old the oldest waiting event was, at some moments in their order. */
public final class Ages {

	private final List<Age> seen = new ArrayList<>();

	/**
	 * @param at seconds after the beginning
	 * @param age in seconds
	 */
	public void add(double at, double age) {
		this.seen.add(new Age(at, age));
	}

	public double greatest() {
		return this.seen.stream().mapToDouble(Age::age).max().orElse(0);
	}

	/**
	 * The moment from which on it was always less.
	 * @return infinite when it was not at the end
	 */
	public double lessThan(double limit) {
		double since = 0;
		for (int i = 0; i < this.seen.size(); i++) {
			if (this.seen.get(i).age() >= limit) {
				since = (i + 1 < this.seen.size()) ? this.seen.get(i + 1).at() : Double.POSITIVE_INFINITY;
			}
		}
		return since;
	}

	private record Age(double at, double age) {
	}

}
