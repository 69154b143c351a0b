package io.liaison.platform.text;

import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u2028", "\u2029\u0085", "\u202a\u202c",
			"\u3164", "\u115f\u1160", "\u034f", "\u17b4\u17b5", "\u2065", "\ufff0", "\ufff8", "\udb40\udc00",
			"\udb43\udfff", "\u2800", "\u00ad", "\ufe0f", "\u200d", "\t\u2003\u2060\n " })
	void whatNobodySeesIsBlank(String written) {
		assertThat(Text.of(written)).isEmpty();
		assertThat(Text.isBlank(written)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00a0Acme\u3000", "\u200bAcme", "Ac\u200bme", "\u202aAcme\u202c", "Ac\u00adme\u2060",
			"\ufeffAcme", "A\ufe0fcme", "Ac\u200dme", "Ac\u200cme", "Acme \u200e ", "\u2028Acme\u2029",
			"Ac\udb40\udc41me", "Ac\u034fme", "A\u115fc\u1160me", "Ac\u17b4\u17b5me", "Ac\u2065me", "Ac\ufff0me",
			"Ac\ufff8me", "Ac\udb40\udc00me", "Ac\udb43\udfffme" })
	void invisibleCharactersMakeNoOtherText(String written) {
		assertThat(Text.of(written)).isEqualTo("Acme");
	}

	@Test
	void theCanonicalFormIsOneForm() {
		assertThat(Text.of("Jose\u0301")).isEqualTo("Jos\u00e9");
		assertThat(Text.of("Jose\u200b\u0301")).isEqualTo("Jos\u00e9");
	}

	@ParameterizedTest
	@CsvSource({ "Persian, \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "Devanagari, \u0915\u094d\u200d\u0937",
			"family, \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "heart, \u2764\ufe0f",
			"heart on fire, \u2764\ufe0f\u200d\ud83d\udd25", "technologist, \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb",
			"keycap, 1\ufe0f\u20e3",
			"Wales, \ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f",
			"variant of a Han letter, \u845b\udb40\udd00", "sign before a number, \u0600\u0661" })
	void whatChangesItsNeighboursStays(String what, String written) {
		assertThat(Text.of(written)).as(what).isEqualTo(written);
		assertThat(Text.of("\u00a0" + written + "\u200b")).as(what).isEqualTo(written);
	}

	@Test
	void thereIsOneLineEnd() {
		assertThat(Text.of("a\r\nb\rc\u0085d\u2028e\u2029f\u000bg\n")).isEqualTo("a\nb\nc\nd\ne\nf\ng");
		assertThat(Text.isOneLine(Text.of("a\u2028b"))).isFalse();
		assertThat(Text.isOneLine(Text.of(" a b "))).isTrue();
	}

	@Test
	void theFirstOfSeveralLinesKeepsItsIndentation() {
		assertThat(Text.of("\n \u00a0\n    int a;\n    int b;\n\n")).isEqualTo("    int a;\n    int b;");
		assertThat(Text.of("    Ada\n")).isEqualTo("Ada");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0xD83D, 0xDE00 })
	void halfACharacterIsRefused(int half) {
		String written = "Su" + (char) half;
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Text.of(written));
		assertThat(Text.isBlank(written)).isTrue();
	}

	@Test
	void appliedAgainItChangesNothing() {
		for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
			if (Character.getType(point) != Character.SURROGATE) {
				String once = Text.of("a " + Character.toString(point) + " \u0301b");
				assertThat(Text.of(once)).isEqualTo(once);
			}
		}
	}

}
