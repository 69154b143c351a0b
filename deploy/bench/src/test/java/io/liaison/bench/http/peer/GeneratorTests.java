package io.liaison.bench.http.peer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read from the load generator. */
class GeneratorTests {

	@Test
	void itsLineTellsTheRateTheTimeAndEachKindOfFailure() {
		Generator.Result result = Generator.Result.of("the peer",
				"""
						{"op":"login","ops":329,"ops_per_s":10.98,"p99_ms":511.2,"errors":3,"error_kinds":{"token endpoint: 503":2,"no code":1}}
						""");
		assertThat(result.perSecond()).isEqualTo(10.98);
		assertThat(result.p99()).isEqualTo(511.2);
		assertThat(result.traffic().done()).isEqualTo(329);
		assertThat(result.traffic().notDone("token endpoint: 503"::equals)).isEqualTo(2);
		assertThat(result.traffic().notDone("no code"::equals)).isEqualTo(1);
	}

}
