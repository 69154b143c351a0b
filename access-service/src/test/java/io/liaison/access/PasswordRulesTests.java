package io.liaison.access;

import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** NIST SP 800-63B-4, 3.1.1.2, as the forms apply it. */
@TestPropertySource(properties = "liaison.passwords.words=Northwind Index Services,Zephyrine")
class PasswordRulesTests extends AccessIntegration {

	@Autowired
	private PasswordRules rules;

	@Autowired
	private LoginIdentities identities;

	@ParameterizedTest
	@CsvSource({ "fourteen chars, password-too-short", "password password, password-guessable",
			"Elephant2024!!!!, password-guessable", "P4ssw0rdP4ssw0rd, password-guessable",
			"xkcdxkcdxkcdxkcd, password-guessable", "zq1234567890123, password-guessable",
			"Liaison-Liaison-2026, password-guessable", "northwind services 1, password-guessable",
			"Zephyrine-password-1, password-guessable", "ZEPHYR1NE+ZEPHYR1NE, password-guessable" })
	void whatWouldBeGuessedFirstIsRefused(String password, String type) {
		assertThat(refused(password)).isEqualTo(type);
	}

	@Test
	void partsOfTheAddressAndNamesOfThePersonAndTheAccountAreNoPassword() {
		customer();
		turn(true, this.account, this.email);
		assertThat(refused(this.address)).isEqualTo("password-guessable");
		assertThat(refused("person-" + this.id + "-2026!")).isEqualTo("password-guessable");
		assertThat(refused("example.org person")).isEqualTo("password-guessable");
		assertThat(refused("Given of " + this.contact)).isEqualTo("password-guessable");
		assertThat(refused("Name of " + this.account + "1")).isEqualTo("password-guessable");
		assertThatNoException()
			.isThrownBy(() -> this.rules.check("example of seven lucky turtles", this.identities.idOf(this.address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "correct horse battery staple", PASSWORD, "kq9zv7-wm3t-x8-1",
			"åtta små grodor är inte löjliga", "zephyrine in the quiet morning" })
	void noCompositionIsAskedFor(String password) {
		assertThatNoException().isThrownBy(() -> this.rules.check(password, this.identities.idOf(this.address)));
	}

	private String refused(String password) {
		Refusal refusal = catchThrowableOfType(Refusal.class,
				() -> this.rules.check(password, this.identities.idOf(this.address)));
		return (refusal != null) ? refusal.type() : "";
	}

}
