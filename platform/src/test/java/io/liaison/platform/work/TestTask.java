package io.liaison.platform.work;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A task that does what a test says.
 */
record TestTask(String name, int concurrency, List<String> unfinished,
		BiFunction<String, Claim, Outcome> work) implements Task {

	static TestTask of(BiFunction<String, Claim, Outcome> work) {
		return new TestTask("test", Integer.MAX_VALUE, List.of(), work);
	}

	@Override
	public Outcome perform(String id, Claim claim) {
		return this.work.apply(id, claim);
	}

}
