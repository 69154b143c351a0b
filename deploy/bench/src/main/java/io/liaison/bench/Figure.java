package io.liaison.bench;

/**
 * One measured number.
 *
 * @param floor the same of the bare client; NaN when there is none
 * @param floorIs what the floor is
 * @param aim what it should be; empty when there is no aim
 */
record Figure(String what, double measured, String unit, double floor, String floorIs, String aim) {

	static Figure of(String what, double measured, String unit, String aim) {
		return new Figure(what, measured, unit, Double.NaN, "", aim);
	}

	Figure beside(double floor, String floorIs) {
		return new Figure(this.what, this.measured, this.unit, floor, floorIs, this.aim);
	}

	String row() {
		return "%-62s %12s %-9s %12s  %-34s %s".formatted(this.what, number(this.measured), this.unit,
				number(this.floor), this.floorIs, this.aim);
	}

	static String number(double value) {
		if (Double.isNaN(value)) {
			return "";
		}
		return (Math.abs(value) < 100) ? "%.1f".formatted(value) : "%,.0f".formatted(value);
	}

}
