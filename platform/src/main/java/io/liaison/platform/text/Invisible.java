package io.liaison.platform.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Characters that nobody sees (Unicode's default ignorable ones). They tell two texts
 * apart that look the same, so only those stay that change how their neighbours look:
 * joiners in scripts that join and in emoji, selectors after what has variants, and the
 * tags of flags.
 */
final class Invisible {

	private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

	private static final int ZERO_WIDTH_JOINER = 0x200D;

	private static final int BLACK_FLAG = 0x1F3F4;

	private static final int ENCLOSING_KEYCAP = 0x20E3;

	// in these letters stand alone, or next to each other as they come
	private static final Set<UnicodeScript> NOT_JOINING = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
			UnicodeScript.CYRILLIC, UnicodeScript.ARMENIAN, UnicodeScript.GEORGIAN, UnicodeScript.HEBREW,
			UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL,
			UnicodeScript.BOPOMOFO, UnicodeScript.COMMON, UnicodeScript.INHERITED);

	private Invisible() {
	}

	static String removedFrom(String text) {
		if (text.chars().allMatch((character) -> character < 0xAD)) {
			return text;
		}
		int[] points = text.codePoints().toArray();
		StringBuilder kept = new StringBuilder(text.length());
		int base = -1;
		for (int i = 0; i < points.length; i++) {
			int next = (i + 1 < points.length) ? points[i + 1] : -1;
			if (!isIgnorable(points[i]) || means(points[i], base, next)) {
				kept.appendCodePoint(points[i]);
				base = isModifier(points[i]) ? base : points[i];
			}
		}
		return kept.toString();
	}

	private static boolean means(int point, int base, int next) {
		if (point == ZERO_WIDTH_JOINER && isPictograph(base)) {
			return isPictograph(next) || Character.isEmoji(next);
		}
		if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
			return base >= 0 && next >= 0 && Character.isLetter(next) && !NOT_JOINING.contains(UnicodeScript.of(base));
		}
		if (isSelector(point)) {
			return hasVariants(base, next);
		}
		return isTag(point) && base == BLACK_FLAG;
	}

	private static boolean hasVariants(int base, int next) {
		if (base < 0) {
			return false;
		}
		if (base < 0x80) {
			return Character.isEmoji(base) && next == ENCLOSING_KEYCAP;
		}
		return Character.isEmoji(base) || switch (UnicodeScript.of(base)) {
			case HAN, MONGOLIAN, MYANMAR, PHAGS_PA -> true;
			default -> false;
		};
	}

	/** What does not stand between a joiner and what it joins. */
	private static boolean isModifier(int point) {
		return isSelector(point) || isTag(point) || Character.isEmojiModifier(point);
	}

	private static boolean isPictograph(int point) {
		return point >= 0 && Character.isExtendedPictographic(point);
	}

	private static boolean isSelector(int point) {
		return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF
				|| point >= 0x180B && point <= 0x180F;
	}

	private static boolean isTag(int point) {
		return point >= 0xE0020 && point <= 0xE007F;
	}

	private static boolean isIgnorable(int point) {
		return isSelector(point) || isReserved(point) || switch (point) {
			// fillers of Hangul that are letters by category
			case 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
			// marks by category: a joiner for sorting, inherent vowels of Khmer
			case 0x34F, 0x17B4, 0x17B5 -> true;
			default -> Character.getType(point) == Character.FORMAT && !isVisibleFormat(point);
		};
	}

	/** Not given out yet, and ignorable whatever they will be. */
	private static boolean isReserved(int point) {
		return point == 0x2065 || point >= 0xFFF0 && point <= 0xFFF8 || point >= 0xE0000 && point <= 0xE0FFF;
	}

	/** Format characters with a shape: signs before numbers, joiners of hieroglyphs. */
	private static boolean isVisibleFormat(int point) {
		return point >= 0x600 && point <= 0x605 || point >= 0x13430 && point <= 0x1345F || switch (point) {
			case 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD -> true;
			default -> false;
		};
	}

}
