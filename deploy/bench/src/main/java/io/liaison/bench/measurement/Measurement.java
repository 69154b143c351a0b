package io.liaison.bench.measurement;

import java.util.function.Consumer;

/** Something that is measured several times. */
public interface Measurement {

	/** What a failure of it is told as. */
	String name();

	/**
	 * Measures once and tells each number as soon as it is known, so that a later failure
	 * leaves the earlier ones.
	 * @param warm whether the same has been measured before in this process
	 */
	void run(boolean warm, Consumer<Sample> samples);

}
