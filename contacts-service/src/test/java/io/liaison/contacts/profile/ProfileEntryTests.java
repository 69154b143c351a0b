package io.liaison.contacts.profile;

import java.util.List;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProfileEntryTests {

	@ParameterizedTest
	@ValueSource(strings = { "Head\nof sales", "Head\u0007", "Head\u2028of sales" })
	void aJobTitleIsOneLine(String title) {
		refused("/title", () -> new ProfileEntry(title, List.of(), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "+49 1\n+49 2", "+49\t1" })
	void aPhoneNumberIsOneLine(String phone) {
		refused("/phones", () -> new ProfileEntry(null, List.of("1", phone), List.of()));
	}

	@Test
	void theyAreBounded() {
		refused("/title", () -> new ProfileEntry("x".repeat(101), List.of(), List.of()));
		refused("/phones", () -> new ProfileEntry(null, List.of("1".repeat(41)), List.of()));
		assertThat(new ProfileEntry("x".repeat(100), List.of("1".repeat(40)), List.of()).title()).hasSize(100);
	}

	@Test
	void whatIsBlankIsNothing() {
		ProfileEntry entry = new ProfileEntry(" \n", List.of(" ", " 1 ", "1"), List.of());
		assertThat(entry.title()).isNull();
		assertThat(entry.phones()).containsExactly("1");
	}

	private static void refused(String pointer, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies(
					(refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly(pointer));
	}

}
