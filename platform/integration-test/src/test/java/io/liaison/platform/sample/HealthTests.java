package io.liaison.platform.sample;

import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SampleTest
class HealthTests {

	@Autowired
	private Api api;

	@Test
	void aServiceWithEverythingItNeedsIsHealthy() {
		await().untilAsserted(() -> this.api.management().get("/actuator/health").expect(200));
		Answer health = this.api.management().get("/actuator/health");
		assertThat(health.at("/status")).isEqualTo("UP");
		assertThat(health.at("/components/mongo/status")).isEqualTo("UP");
	}

}
