package io.liaison.systemtest.installation;

import java.net.URI;
import java.net.http.HttpRequest;

import io.liaison.systemtest.web.Answer;
import io.liaison.systemtest.web.Http;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static io.liaison.systemtest.installation.Liaison.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

/** What each process serves at which port, as it comes. */
@Order(4)
@ExtendWith(RunningLiaison.class)
class PublicPortsTests {

	static final Iterable<String> ALL = SERVICES;

	private final Liaison liaison;

	PublicPortsTests(Liaison liaison) {
		this.liaison = liaison;
	}

	@ParameterizedTest
	@FieldSource("ALL")
	void healthMetricsAndApiDescriptionAreNotForEverybody(String service) {
		for (String path : new String[] { "/actuator", "/actuator/health", "/actuator/health/readiness",
				"/actuator/prometheus", "/v3/api-docs", "/v3/api-docs/swagger-config", "/swagger-ui.html",
				"/swagger-ui/index.html" }) {
			assertThat(get(this.liaison.service(service).resolve(path)).status()).as(path).isIn(401, 404);
		}
	}

	@ParameterizedTest
	@FieldSource("ALL")
	void theManagementPortHasThemAndNothingElse(String service) {
		URI management = this.liaison.management(service);
		get(management.resolve("/actuator/health/readiness")).expect(200);
		assertThat(get(management.resolve("/actuator/prometheus")).expect(200).body()).contains("jvm_memory");
		for (String path : new String[] { "/", "/api/me", "/auth/sign-in", "/v3/api-docs", "/actuator",
				"/actuator/env" }) {
			assertThat(get(management.resolve(path)).status()).as(path).isIn(401, 403, 404);
		}
	}

	@Test
	void theGatewayLeadsToNoApiDescription() {
		assertThat(get(this.liaison.gateway().resolve("/api-docs/contacts")).status()).isEqualTo(404);
		assertThat(get(this.liaison.gateway().resolve("/swagger-ui.html")).status()).isEqualTo(404);
	}

	private static Answer get(URI address) {
		return Http.once().send(HttpRequest.newBuilder(address).build());
	}

}
