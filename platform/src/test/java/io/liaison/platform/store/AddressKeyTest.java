package io.liaison.platform.store;

import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AddressKeyTest {

	@ParameterizedTest
	@CsvFileSource(resources = "address-keys.csv", delimiter = '|', quoteCharacter = '`', encoding = "UTF-8",
			commentCharacter = '#')
	void bringsAddressesIntoOneForm(String written, String key) {
		if (key.isEmpty()) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> AddressKey.normalise(written));
		}
		else {
			assertThat(AddressKey.normalise(written)).isEqualTo(key);
			assertThat(AddressKey.normalise(key)).isEqualTo(key);
		}
	}

	@Test
	void letterAndAccentMakeOneLetter() {
		assertThat(AddressKey.normalise("jose\u0301@example.com")).isEqualTo("jos\u00e9@example.com");
	}

	@Test
	void invisibleCharactersAreRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> AddressKey.normalise("an\u200bn@example.com"));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> AddressKey.normalise("ann@exam\u00adple.com\u0000"));
	}

}
