package io.liaison.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

import io.liaison.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for what people write, wherever it comes in: Unicode's canonical form
 * (NFC), one kind of line end, without invisible characters that mean nothing, and without
 * white space around it. Blank is what is empty then.
 */
public final class Text {

	// also Unicode's (UAX 14) and those that word processors write
	private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");

	private static final Pattern BLANK_LINES = Pattern.compile("^(?:[\\s\\p{Z}\u2800]*\n)+");

	private Text() {
	}

	/**
	 * @return the text in the one form; of several lines the first keeps its indentation
	 * @throws Refusal INVALID for half a character (an unpaired surrogate), which nothing
	 * can store
	 */
	public static String of(String written) {
		if (!isWellFormed(written)) {
			throw Refusal.invalid("The text has half a character (an unpaired surrogate).");
		}
		String lines = LINE_END.matcher(Normalizer.normalize(written, Form.NFC)).replaceAll("\n");
		String whole = withoutEnd(BLANK_LINES.matcher(Invisible.removedFrom(lines)).replaceFirst(""));
		String text = (whole.indexOf('\n') < 0) ? withoutStart(whole) : whole;
		// what stood apart may have come together
		return Normalizer.normalize(text, Form.NFC);
	}

	/** Whether nothing is left of it. */
	public static boolean isBlank(@Nullable String written) {
		return written == null || !isWellFormed(written) || of(written).isEmpty();
	}

	/** Whether it has neither line ends nor other control characters. */
	public static boolean isOneLine(String text) {
		return text.chars().noneMatch(Character::isISOControl);
	}

	static boolean isWellFormed(String text) {
		return text.codePoints().noneMatch((point) -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
	}

	private static String withoutStart(String text) {
		int from = 0;
		while (from < text.length() && isSpace(text.charAt(from))) {
			from++;
		}
		return text.substring(from);
	}

	private static String withoutEnd(String text) {
		int to = text.length();
		while (to > 0 && isSpace(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(0, to);
	}

	/** Space of any width, and the pattern of Braille that has no dot. */
	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\u2800';
	}

}
