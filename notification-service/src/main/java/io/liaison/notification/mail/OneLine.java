package io.liaison.notification.mail;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody typed, as it may stand within a line of ours: a subject, a name, a
 * sentence.
 */
final class OneLine {

	/** A line break would begin a header, or what looks like words of ours. */
	private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

	/**
	 * Embeddings, overrides and isolates (UAX #9) that are left open turn what follows
	 * around. The marks that Hebrew and Arabic texts need (LRM, RLM, ALM) close
	 * themselves.
	 */
	private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

	private OneLine() {
	}

	static String of(String typed) {
		return BREAKS.matcher(TURNS.matcher(typed).replaceAll("")).replaceAll(" ").strip();
	}

	/**
	 * @param longest number of UTF-16 units kept; what one reads as one letter (UAX #29)
	 * is kept or left out as a whole
	 */
	static String cut(String line, int longest) {
		if (line.length() <= longest) {
			return line;
		}
		BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
		letters.setText(line);
		int end = letters.preceding(longest + 1);
		// one letter alone may be longer, when marks are piled upon it
		return line.substring(0, (end > 0) ? end : wholeCodePoints(line, longest)).stripTrailing() + "…";
	}

	private static int wholeCodePoints(String line, int longest) {
		return Character.isLowSurrogate(line.charAt(longest)) ? longest - 1 : longest;
	}

}
