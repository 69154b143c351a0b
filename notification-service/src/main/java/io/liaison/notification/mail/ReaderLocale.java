package io.liaison.notification.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which language and time zone somebody reads.
 *
 * @param language one that there are texts in
 * @param formats how dates are written; may name a country as well
 */
record ReaderLocale(Locale language, Locale formats, ZoneId zone) {

	static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("sv"));

	/** What {@link #time} tells. */
	static final List<String> TIME = List.of("date", "time", "zone");

	/**
	 * The first preference that can be met (lookup of BCP 47: {@code fr-CH} is met by
	 * French); what is no language tag or time zone is passed over.
	 * @param fallback language for whom nothing else says
	 */
	static ReaderLocale of(Addressee to, String fallback) {
		ZoneId zone = to.timeZones().stream().flatMap((it) -> zone(it).stream()).findFirst().orElse(ZoneOffset.UTC);
		return Stream.concat(to.languages().stream(), Stream.of(fallback))
			.flatMap((tag) -> of(tag, zone).stream())
			.findFirst()
			.orElseGet(() -> new ReaderLocale(Locale.ENGLISH, Locale.UK, zone));
	}

	/** For the sentences that name a time. */
	Map<String, String> time(Instant instant) {
		ZonedDateTime time = instant.atZone(this.zone);
		boolean universal = this.zone.normalized().equals(ZoneOffset.UTC);
		return Map.of("date", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(this.formats).format(time),
				"time", DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(this.formats).format(time),
				"zone", universal ? "UTC" : DateTimeFormatter.ofPattern("zzzz", this.formats).format(time));
	}

	private static Optional<ReaderLocale> of(String tag, ZoneId zone) {
		try {
			Locale preferred = new Locale.Builder().setLanguageTag(tag).build();
			Locale met = Locale.lookup(List.of(new Locale.LanguageRange(preferred.toLanguageTag())), LANGUAGES);
			// English of no country: the order of day and month that most of the world
			// has
			Locale formats = preferred.equals(Locale.ENGLISH) ? Locale.UK : preferred;
			return Optional.ofNullable(met).map((language) -> new ReaderLocale(language, formats, zone));
		}
		catch (IllformedLocaleException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<ZoneId> zone(String name) {
		try {
			return Optional.of(ZoneId.of(name));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
