package io.liaison.ticket.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/** What may stand in a field. */
enum FormFieldType {

	/** a text of one line */
	LINE {
		@Override
		@Nullable String offence(String value) {
			return Text.isOneLine(value) ? null : "must be one line";
		}
	},

	TEXT,

	/** a day as of ISO 8601 */
	DATE {
		@Override
		@Nullable String offence(String value) {
			return isDay(value) ? null : "must be a day such as 2026-03-31";
		}
	},

	/** id of somebody who is active in the account */
	CONTACT;

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	/** What is wrong with a value, as far as the value alone tells. */
	@Nullable String offence(String value) {
		return null;
	}

	private static boolean isDay(String value) {
		try {
			return DAY.matcher(value).matches() && LocalDate.parse(value) != null;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
