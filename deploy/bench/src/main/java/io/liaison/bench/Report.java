package io.liaison.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, printed as they come. */
final class Report {

	private final List<Figure> figures = new ArrayList<>();

	Report() {
		System.out.printf("%-62s %12s %-9s %12s  %-34s %s%n", "figure", "measured", "unit", "floor", "the floor is",
				"aim");
	}

	void add(Figure figure) {
		this.figures.add(figure);
		System.out.println(figure.row());
	}

	void addAll(List<Figure> more) {
		more.forEach(this::add);
	}

	void write(Path file) throws IOException {
		List<Map<String, Object>> rows = this.figures.stream().map(Report::json).toList();
		Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n");
	}

	private static Map<String, Object> json(Figure figure) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("figure", figure.what());
		row.put("measured", figure.measured());
		row.put("unit", figure.unit());
		if (!Double.isNaN(figure.floor())) {
			row.put("floor", figure.floor());
			row.put("floorIs", figure.floorIs());
		}
		if (!figure.aim().isEmpty()) {
			row.put("aim", figure.aim());
		}
		return row;
	}

}
