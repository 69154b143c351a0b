package io.liaison.contacts.contact;

import java.util.Collections;
import java.util.List;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.contacts.naming.PersonName;
import io.liaison.platform.problem.Refusal.FieldError;
import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContactDetailsTests {

	@Test
	void whatIsSaidTwiceIsKeptOnce() {
		ContactDetails details = new ContactDetails(new PersonName("Ada", null),
				List.of(new EmailAddress("ada@acme.example"), new EmailAddress("ADA@acme.example")),
				List.of("1", " 1 ", "", " ", "2"), null, null);
		assertThat(details.emails()).hasSize(1);
		assertThat(details.phones()).containsExactly("1", "2");
	}

	@Test
	void phonesAreTwentyOfFortyCharactersAtMost() {
		assertThat(phones(Collections.nCopies(30, "same")).phones()).hasSize(1);
		refused("/phones", () -> phones(List.of("x".repeat(41))));
		assertThat(phones(List.of("x".repeat(40))).phones()).hasSize(1);
		List<String> many = java.util.stream.IntStream.range(0, 21).mapToObj(Integer::toString).toList();
		refused("/phones", () -> phones(many));
		assertThat(phones(many.subList(0, 20)).phones()).hasSize(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de-CH", "sr-Latn-RS", "zh-Hant" })
	void aLanguageIsATag(String tag) {
		assertThat(language(tag).language()).isEqualTo(tag);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "e", "english!", "de_CH", "de-", "abcdefghi", "en-toolongsubtag" })
	void anotherLanguageIsRefusedAtItsPlace(String tag) {
		refused("/language", () -> language(tag));
	}

	@Test
	void anUnknownTimeZoneIsRefusedAtItsPlace() {
		refused("/timeZone",
				() -> new ContactDetails(new PersonName("Ada", null), List.of(), List.of(), "Mars/Base", null));
	}

	private static ContactDetails phones(List<String> phones) {
		return new ContactDetails(new PersonName("Ada", null), List.of(), phones, null, null);
	}

	private static ContactDetails language(String tag) {
		return new ContactDetails(new PersonName("Ada", null), List.of(), List.of(), null, tag);
	}

	private static void refused(String pointer, Runnable act) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(act::run)
			.satisfies(
					(refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly(pointer));
	}

}
