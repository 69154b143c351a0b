package io.liaison.access.identity.password;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is left of a password when nobody looks at what is added to make a short one long:
 * case, separators, repetition, and digits or one letter over and over at the ends.
 */
final class PasswordCore {

	private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Punct}]");

	private static final Pattern PADDING = Pattern.compile("^(?:\\d|(\\D)\\1{3,})+|(?:(?<!\\d)\\d+|(\\D)\\2{3,})+$");

	private static final String DIGITS = "0134578";

	private static final String LETTERS = "oieastb";

	private PasswordCore() {
	}

	static String of(String text) {
		String unit = unit(letters(text));
		String bare = PADDING.matcher(unit).replaceAll("");
		return bare.isEmpty() ? unit : unit(bare);
	}

	static String letters(String text) {
		return SEPARATORS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
	}

	static String spelledOut(String text) {
		StringBuilder plain = new StringBuilder(text);
		for (int i = 0; i < plain.length(); i++) {
			int at = DIGITS.indexOf(plain.charAt(i));
			if (at >= 0) {
				plain.setCharAt(i, LETTERS.charAt(at));
			}
		}
		return plain.toString();
	}

	/** The shortest beginning of which the text is made twice or more, cut or not. */
	private static String unit(String text) {
		for (int period = 1; period <= text.length() / 2; period++) {
			if (text.regionMatches(period, text, 0, text.length() - period)) {
				return text.substring(0, period);
			}
		}
		return text;
	}

}
