package io.liaison.contacts.naming;

import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmailAddressTests {

	@ParameterizedTest
	@CsvSource({ "Ada@Acme.Example,ada@acme.example", "' ada@acme.example ',ada@acme.example",
			"ada@bücher.example,ada@xn--bcher-kva.example" })
	void anAddressHasOneForm(String written, String stored) {
		assertThat(new EmailAddress(written).value()).isEqualTo(stored);
		assertThat(new EmailAddress(written)).isEqualTo(new EmailAddress(stored));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ada", "@acme.example", "ada@", "a b@acme.example", "ada@acme..example" })
	void whatIsNoAddressIsRefused(String text) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new EmailAddress(text));
	}

	@Test
	void anAddressDoesNotComeIntoALog() {
		assertThat(new EmailAddress("ada@acme.example").toString()).doesNotContain("ada", "acme");
	}

}
