package io.liaison.contacts.naming;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Behaviour("D14")
class TimeZonesTests {

	@Test
	void aZoneIsNamedAsTheRegionDatabaseNamesIt() {
		assertThat(TimeZones.require("Europe/Berlin")).isEqualTo("Europe/Berlin");
		assertThat(TimeZones.require(null)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Mars/Base", "europe/berlin", "GMT+25", "Berlin" })
	void anotherNameIsRefusedAtItsPlace(String name) {
		assertThat(TimeZones.isKnown(name)).isFalse();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> TimeZones.require(name))
			.satisfies((refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer)
				.containsExactly("/timeZone"));
	}

}
