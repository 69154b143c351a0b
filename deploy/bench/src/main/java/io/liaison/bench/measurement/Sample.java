package io.liaison.bench.measurement;

import java.util.List;
import java.util.stream.Stream;

import io.liaison.bench.load.Traffic;

/**
 * One number of one run.
 *
 * @param floor the same of the bare client; NaN when there is none
 * @param floorIs what the floor is
 * @param aim what it should be; empty when there is no aim
 * @param traffic the work behind both numbers
 */
public record Sample(String what, double measured, String unit, double floor, String floorIs, String aim,
		List<Traffic> traffic) {

	public static Sample of(String what, double measured, String unit, String aim, Traffic... traffic) {
		return new Sample(what, measured, unit, Double.NaN, "", aim, List.of(traffic));
	}

	public Sample beside(double bare, String bareIs, Traffic... more) {
		return new Sample(this.what, this.measured, this.unit, bare, bareIs, this.aim,
				Stream.concat(this.traffic.stream(), Stream.of(more)).toList());
	}

}
