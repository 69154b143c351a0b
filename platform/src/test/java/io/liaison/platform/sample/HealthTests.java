package io.liaison.platform.sample;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class HealthTests {

	@Autowired
	private Api api;

	@Test
	void aServiceWithEverythingItNeedsIsHealthy() {
		Answer health = this.api.get("/actuator/health").expect(200);
		assertThat(health.at("/status")).isEqualTo("UP");
		assertThat(health.at("/components/mongo/status")).isEqualTo("UP");
	}

}
