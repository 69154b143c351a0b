package io.liaison.bench.http;

import io.liaison.bench.engine.Engine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** With which settings a Liaison is started to be measured. */
class InstallationTests {

	private static final String STORE = "spring.mongodb.uri";

	@Test
	void itsOwnStoreServesWhereNoOtherIsNamed() {
		assertThat(new MeasuredInstallation(null).settings()).doesNotContainKey(STORE)
			.containsKey("liaison.gateway.rate-limits.sign-in.requests");
	}

	@Test
	void onAnotherEngineEachServiceHasADatabaseAndEachStartOthers() {
		MeasuredInstallation installation = new MeasuredInstallation(
				new Engine("second engine", "mongodb://localhost:1/?tls=false"));
		assertThat(installation.settings().get(STORE)).asString()
			.matches("mongodb://localhost:1/[\\w-]+-\\$\\{spring\\.application\\.name}\\?tls=false")
			.isNotEqualTo(installation.settings().get(STORE));
	}

}
