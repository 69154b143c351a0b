package io.liaison.contacts.contactfield;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.liaison.contacts.naming.EmailAddress;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.text.Text;

/**
 * What values a field takes; all are texts, each in one form.
 */
enum FieldType {

	TEXT("is a text of 1 to 500 characters") {
		@Override
		Optional<String> form(String text, List<String> choices) {
			return Optional.of(text);
		}
	},

	/** an address of the contact like its others */
	EMAIL("is an e-mail address") {
		@Override
		Optional<String> form(String text, List<String> choices) {
			try {
				return Optional.of(new EmailAddress(text).value());
			}
			catch (Refusal refusal) {
				return Optional.empty();
			}
		}
	},

	PHONE("is a phone number of at most 40 characters on one line") {
		@Override
		Optional<String> form(String text, List<String> choices) {
			return (text.length() <= 40 && Text.isOneLine(text)) ? Optional.of(text) : Optional.empty();
		}
	},

	DATE("is a date such as 2026-01-31") {
		@Override
		Optional<String> form(String text, List<String> choices) {
			try {
				return Optional.of(text)
					.filter((it) -> DAY.matcher(it).matches())
					.map(LocalDate::parse)
					.map(LocalDate::toString);
			}
			catch (DateTimeException ex) {
				return Optional.empty();
			}
		}
	},

	NUMBER("is a number such as -12.5") {
		@Override
		Optional<String> form(String text, List<String> choices) {
			return DECIMAL.matcher(text).matches() ? Optional.of(text) : Optional.empty();
		}
	},

	CHOICE("is one of the choices") {
		@Override
		Optional<String> form(String text, List<String> choices) {
			return choices.contains(text) ? Optional.of(text) : Optional.empty();
		}
	};

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?");

	private final String demand;

	FieldType(String demand) {
		this.demand = demand;
	}

	/** The form in which it is kept; none when it is no value of this type. */
	abstract Optional<String> form(String text, List<String> choices);

	String demand() {
		return this.demand;
	}

}
