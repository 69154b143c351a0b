package io.liaison.bench.http;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of requests at a fixed rate. */
class AnswersTests {

	private static final int SECONDS = 10;

	private final Answers answers = new Answers();

	@Test
	void onlyWhatWasServedInTimeCounts() {
		this.answers.add(0, 10, true);
		this.answers.add(1, 10, false);
		this.answers.add(1.5, 600, true);
		assertThat(this.answers.servedWithin(2)).isEqualTo(0.5);
	}

	@Test
	void percentilesAreOfTheServed() {
		for (int i = 1; i <= 100; i++) {
			this.answers.add(0, i, true);
		}
		this.answers.add(0, 20_000, false);
		assertThat(this.answers.percentile(99)).isEqualTo(100);
		assertThat(this.answers.percentile(50)).isEqualTo(51);
		assertThat(new Answers().percentile(99)).isNaN();
	}

	@Test
	void wholeIsTheFirstSecondAfterWhichNothingIsRefusedForAWhile() {
		ask(2, 50, false);
		ask(4, 50, false);
		assertThat(this.answers.wholeAfter(SECONDS, 100)).isEqualTo(5);
	}

	@Test
	void slowIsNotWhole() {
		ask(1, 300, true);
		assertThat(this.answers.wholeAfter(SECONDS, 100)).isEqualTo(2);
		assertThat(this.answers.wholeAfter(SECONDS, 20)).isInfinite();
	}

	@Test
	void whatEndsTooSoonIsNotWhole() {
		ask(7, 50, false);
		ask(3, 50, false);
		ask(0, 50, false);
		ask(5, 50, false);
		assertThat(this.answers.wholeAfter(SECONDS, 100)).isInfinite();
	}

	/** One a second, all well but one. */
	private void ask(int second, double millis, boolean served) {
		for (int i = 0; i < SECONDS; i++) {
			this.answers.add(i, 50, true);
		}
		this.answers.add(second + 0.5, millis, served);
	}

}
