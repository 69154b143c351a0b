package io.liaison.bench.http.enumeration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How well times tell two kinds apart. */
class DistinguisherTests {

	@Test
	void equalTimesAreAGuess() {
		assertThat(Distinguisher.accuracy(new double[] { 3, 1, 2 }, new double[] { 1, 2, 3 })).isEqualTo(0.5);
	}

	@Test
	void timesThatDoNotOverlapTellForCertainWhicheverIsTheSlower() {
		assertThat(Distinguisher.accuracy(new double[] { 1, 2 }, new double[] { 3, 4 })).isEqualTo(1);
		assertThat(Distinguisher.accuracy(new double[] { 3, 4 }, new double[] { 1, 2 })).isEqualTo(1);
	}

	@Test
	void theBestThresholdCounts() {
		assertThat(Distinguisher.accuracy(new double[] { 1, 2, 3, 9 }, new double[] { 4, 5, 6, 7 })).isEqualTo(0.875);
	}

	@Test
	void whereThereIsNothingOfOneKindNothingIsSaid() {
		assertThat(Distinguisher.accuracy(new double[0], new double[] { 1 })).isNaN();
		assertThat(Distinguisher.percentile(new double[] { 5, 1, 3 }, 50)).isEqualTo(3);
	}

}
