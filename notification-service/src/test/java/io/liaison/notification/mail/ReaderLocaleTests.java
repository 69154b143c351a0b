package io.liaison.notification.mail;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderLocaleTests {

	@Test
	void theFirstLanguageThatThereAreTextsInIsTaken() {
		assertThat(of("en", "fr-CH", "sv").language()).isEqualTo(Locale.FRENCH);
		assertThat(of("en", "de-DE", "sv-FI").language()).isEqualTo(Locale.of("sv"));
		assertThat(of("sv", "zh-Hant-TW").language()).isEqualTo(Locale.of("sv"));
		assertThat(of("sv").language()).isEqualTo(Locale.of("sv"));
		assertThat(of("de").language()).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void whatIsNoLanguageTagIsPassedOver() {
		assertThat(of("en", "", "fr_CH", "french!", "*", "sv").language()).isEqualTo(Locale.of("sv"));
	}

	@Test
	void theCountryOfTheLanguageSaysHowDatesAreWritten() {
		assertThat(of("en", "fr-CH").formats()).isEqualTo(Locale.of("fr", "CH"));
		assertThat(of("en", "en").formats()).isEqualTo(Locale.UK);
		assertThat(of("en", "en-US").formats()).isEqualTo(Locale.US);
	}

	@Test
	void theFirstTimeZoneThatExistsIsTaken() {
		assertThat(zoned("Mars/Olympus", "Europe/Berlin", "UTC")).isEqualTo(ZoneId.of("Europe/Berlin"));
		assertThat(zoned("")).isEqualTo(ZoneOffset.UTC);
		assertThat(zoned()).isEqualTo(ZoneOffset.UTC);
	}

	private static ReaderLocale of(String fallback, String... languages) {
		return ReaderLocale.of(new Addressee("", "", "", List.of(languages), List.of()), fallback);
	}

	private static ZoneId zoned(String... timeZones) {
		return ReaderLocale.of(new Addressee("", "", "", List.of(), List.of(timeZones)), "en").zone();
	}

}
