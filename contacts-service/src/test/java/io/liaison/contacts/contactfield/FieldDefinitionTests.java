package io.liaison.contacts.contactfield;

import java.util.List;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldDefinitionTests {

	@ParameterizedTest(name = "{0} takes {1} as {2}")
	@CsvSource(nullValues = "-",
			value = { "TEXT, ' some ', some", "TEXT, '  ', -", "EMAIL, Ada@X.example, ada@x.example", "EMAIL, ada, -",
					"PHONE, +46 8 1, +46 8 1", "DATE, 2026-02-28, 2026-02-28", "DATE, 2026-02-29, -",
					"DATE, 2026-2-8, -", "DATE, +999999999-12-31, -", "NUMBER, -12.50, -12.50",
					"NUMBER, 1e999999999, -", "NUMBER, '1,5', -", "CHOICE, red, red", "CHOICE, Red, -" })
	@Behaviour("T2")
	void aValueHasTheFormOfItsType(FieldType type, String value, String form) {
		FieldDefinition field = new FieldDefinition("f", "F", type, List.of("red", "blue"));
		assertThat(field.form(value).orElse(null)).isEqualTo(form);
	}

}
