package io.liaison.bench.measurement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, printed as they come, and what there is to know about them. */
public final class Report {

	private final List<Map<String, Object>> rows = new ArrayList<>();

	public Report() {
		System.out.printf("%-62s %4s %24s %-8s %24s  %-34s %s%n", "figure", "runs", "median (min–max)", "unit", "floor",
				"the floor is", "aim");
	}

	void add(Figure figure) {
		this.rows.add(figure.json());
		System.out.println(figure.row());
		figure.traffic().forEach((line) -> System.out.println("    " + line));
	}

	/** Something about the figures that follow. */
	void note(String note) {
		this.rows.add(Map.of("note", note));
		System.out.println("  ! " + note);
	}

	public void failed(String what, Throwable why) {
		note("FAILED: " + what + ": " + reason(why));
	}

	/** The beginning of each cause that says something new, in one line. */
	private static String reason(Throwable failure) {
		StringBuilder reason = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
			if (reason.indexOf(message) < 0) {
				reason.append(reason.isEmpty() ? "" : ", because: ");
				reason.append(cause.getClass().getSimpleName()).append(' ');
				reason.append(message, 0, Math.min(400, message.length()));
			}
		}
		return reason.toString();
	}

	public void write(Path file) throws IOException {
		Files.writeString(file,
				JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this.rows) + "\n");
	}

}
