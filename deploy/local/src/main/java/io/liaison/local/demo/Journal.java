package io.liaison.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.liaison.local.demo.browser.Stopped;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which steps were done, with what came out: a line each. A world that stopped half-way
 * goes on there, whatever was changed in it meanwhile.
 */
final class Journal {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path file;

	private final Map<String, String> done = new HashMap<>();

	/**
	 * Opens it.
	 * @throws UncheckedIOException when it cannot be read
	 */
	Journal(Path file) {
		this.file = file;
		try {
			if (Files.exists(file)) {
				Files.readAllLines(file).stream().filter((line) -> !line.isEmpty()).forEach(this::remember);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A line that was cut off by the end of the process is no step. */
	private void remember(String line) {
		try {
			Step step = JSON.readValue(line, Step.class);
			this.done.put(step.step(), step.outcome());
		}
		catch (JacksonException ex) {
			// the step is done again, as the same request
		}
	}

	@Nullable String outcome(String step) {
		return this.done.get(step);
	}

	/**
	 * Does a step unless it was done.
	 * @return what came out, then or now
	 * @throws Stopped when it fails, saying where
	 */
	String once(String step, Supplier<String> action) {
		String before = this.done.get(step);
		if (before != null) {
			return before;
		}
		try {
			String outcome = action.get();
			Files.writeString(this.file, "\n" + JSON.writeValueAsString(new Step(step, outcome)),
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			this.done.put(step, outcome);
			return outcome;
		}
		catch (Stopped ex) {
			throw new Stopped("The demonstration stopped at \"" + step + "\": " + ex.getMessage()
					+ " The same command goes on from there.");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Step(String step, String outcome) {

	}

}
