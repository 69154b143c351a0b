package io.liaison.contacts.account;

import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AccountProfileTests {

	@Test
	void whiteSpaceAroundANameIsNotKept() {
		assertThat(named("  Acme ").name()).isEqualTo("Acme");
		assertThat(named("Acme").active()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n", "Ac\nme", "Ac\u0000me" })
	void aNameIsOneLineOfVisibleText(String name) {
		refused("/name", () -> named(name));
	}

	@Test
	void aNameHasTwoHundredCharactersAtMost() {
		assertThat(named("x".repeat(200)).name()).hasSize(200);
		refused("/name", () -> named("x".repeat(201)));
	}

	@Test
	void aTimeZoneIsOneThatExists() {
		refused("/timeZone", () -> new AccountProfile("Acme", AccountType.COMPANY, "ONE", "Mars/Base", true));
	}

	private static AccountProfile named(String name) {
		return new AccountProfile(name, AccountType.COMPANY, "ONE");
	}

	private static void refused(String pointer, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies(
					(refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly(pointer));
	}

}
