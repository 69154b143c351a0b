package io.liaison.bench.load;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When a backlog is over. */
class AgesTests {

	private final Ages ages = new Ages();

	@Test
	void itIsOverWhenNothingOldIsSeenAnyMore() {
		this.ages.add(1, 1);
		this.ages.add(2, 7);
		this.ages.add(3, 2);
		this.ages.add(4, 5);
		this.ages.add(6, 1);
		this.ages.add(7, 0);
		assertThat(this.ages.lessThan(5)).isEqualTo(6);
		assertThat(this.ages.greatest()).isEqualTo(7);
	}

	@Test
	void whatIsOldAtTheEndIsNotOver() {
		this.ages.add(1, 1);
		this.ages.add(2, 9);
		assertThat(this.ages.lessThan(5)).isInfinite();
	}

	@Test
	void whatWasNeverOldIsOverFromTheBeginning() {
		this.ages.add(1, 1);
		assertThat(this.ages.lessThan(5)).isZero();
	}

}
