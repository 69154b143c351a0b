package io.liaison.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ManagementPortTests {

	private final Browser client = new Browser();

	@BeforeEach
	void start() {
		RunningGateway.reset();
	}

	@Test
	void theGatewayIsReadyWhateverTheServicesDo() {
		assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		assertThat(get("/actuator/prometheus").body()).contains("jvm_memory");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/assets/icon.svg", "/api/tickets", "/auth/sign-in", "/actuator",
			"/actuator/env" })
	void nothingElseIsThere(String path) {
		assertThat(get(path).statusCode()).isEqualTo(404);
		assertThat(RunningGateway.TICKET.received()).isEmpty();
		assertThat(RunningGateway.ACCESS.received()).isEmpty();
	}

	private HttpResponse<String> get(String path) {
		return this.client.send(HttpRequest.newBuilder(URI.create(RunningGateway.management() + path)).build());
	}

}
