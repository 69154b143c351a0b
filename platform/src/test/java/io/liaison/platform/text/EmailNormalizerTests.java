package io.liaison.platform.text;

import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(strings = { "ann@example.com\u00a0", "\u202aann@example.com\u202c", "an\u200bn@example.com",
			"\ufeffann@exam\u00adple.com", "\u3000ann@example.com\u2029", "\u2068Ann@Example.com\u2069",
			"an\u034fn@example.com", "ann\u115f\u1160@example.com", "ann@exam\u17b4ple.com", "an\u2065n@example.com",
			"ann\ufff0@example.com", "ann@example.com\udb43\udfff" })
	void whatNobodySeesMakesNoOtherAddress(String written) {
		assertThat(EmailNormalizer.normalise(written)).isEqualTo("ann@example.com");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ann@example.com\u0000", "an\u00a0n@example.com", "ann\u2028b@example.com",
			"\ud83dann@example.com", "\u0645\u06cc\u200c\u062e@example.com" })
	void otherCharactersThatNoAddressHasAreRefused(String written) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> EmailNormalizer.normalise(written));
	}

}
