package io.liaison.bench.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.liaison.bench.load.Spread;
import io.liaison.bench.load.Traffic;

/**
 * What some runs of one measurement say together.
 *
 * @param runs as many as gave a number
 * @param traffic in one line for each kind of work behind the numbers
 */
record Figure(String what, int runs, Spread measured, String unit, Spread floor, String floorIs, String aim,
		List<String> traffic) {

	/** The figures in the order in which the samples name them first. */
	static List<Figure> of(List<Sample> samples) {
		return samples.stream()
			.collect(Collectors.groupingBy(Sample::what, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(Figure::merged)
			.toList();
	}

	private static Figure merged(List<Sample> runs) {
		Sample first = runs.getFirst();
		Map<String, List<Traffic>> traffic = runs.stream()
			.flatMap((run) -> run.traffic().stream())
			.collect(Collectors.groupingBy(Traffic::name, LinkedHashMap::new, Collectors.toList()));
		return new Figure(first.what(), runs.size(), Spread.of(runs.stream().map(Sample::measured).toList()),
				first.unit(), Spread.of(runs.stream().map(Sample::floor).toList()), first.floorIs(), first.aim(),
				traffic.values().stream().map(Traffic::told).toList());
	}

	String row() {
		return "%-62s %4d %24s %-8s %24s  %-34s %s".formatted(this.what, this.runs, this.measured.text(), this.unit,
				this.floor.text(), this.floorIs, this.aim);
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("figure", this.what);
		json.put("runs", this.runs);
		json.put("unit", this.unit);
		if (this.measured.isKnown()) {
			json.put("measured", this.measured);
		}
		if (this.floor.isKnown()) {
			json.put("floor", this.floor);
			json.put("floorIs", this.floorIs);
		}
		if (!this.aim.isEmpty()) {
			json.put("aim", this.aim);
		}
		if (!this.traffic.isEmpty()) {
			json.put("traffic", this.traffic);
		}
		return json;
	}

}
