package io.liaison.platform.testing;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContractSchemasTests {

	private static final String TYPE = "io.liaison.sample.thing-made.v1";

	@Test
	void theExampleKeepsTheContract() {
		assertThat(ContractSchemas.violations(TYPE, ContractSchemas.example(TYPE))).isEmpty();
	}

	@Test
	void aBreachIsNamed() {
		assertThat(ContractSchemas.violations(TYPE, "{}")).hasSize(1).first().asString().contains("thing");
		assertThat(ContractSchemas.violations(TYPE, "{\"thing\": {\"id\": 7}}")).hasSize(1);
		assertThat(ContractSchemas.violations(TYPE, "{\"thing\": {\"id\": \"a\", \"at\": \"soon\"}}")).hasSize(1);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> ContractSchemas.check(new Event("t", "k", Map.of("ce_type", TYPE), "{}")));
	}

}
