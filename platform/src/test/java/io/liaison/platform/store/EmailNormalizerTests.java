package io.liaison.platform.store;

import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmailNormalizerTests {

	@ParameterizedTest
	@CsvFileSource(resources = "address-keys.csv", delimiter = '|', quoteCharacter = '`', encoding = "UTF-8",
			commentCharacter = '#')
	void bringsAddressesIntoOneForm(String written, String key) {
		if (key.isEmpty()) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> EmailNormalizer.normalise(written));
		}
		else {
			assertThat(EmailNormalizer.normalise(written)).isEqualTo(key);
			assertThat(EmailNormalizer.normalise(key)).isEqualTo(key);
		}
	}

	@Test
	void letterAndAccentMakeOneLetter() {
		assertThat(EmailNormalizer.normalise("jose\u0301@example.com")).isEqualTo("jos\u00e9@example.com");
	}

	@Test
	void invisibleCharactersAreRefused() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> EmailNormalizer.normalise("an\u200bn@example.com"));
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> EmailNormalizer.normalise("ann@exam\u00adple.com\u0000"));
	}

}
