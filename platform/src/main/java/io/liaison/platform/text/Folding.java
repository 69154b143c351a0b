package io.liaison.platform.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The letters of a text as people type them who look for it: small, without accents, and
 * those that keyboards lack as the letters written in their place.
 */
final class Folding {

	/** Letters that Unicode does not take apart (UTR 30 lists them). */
	private static final Map<Integer, String> PLAIN = Map.ofEntries(Map.entry((int) 'ø', "o"),
			Map.entry((int) 'æ', "ae"), Map.entry((int) 'œ', "oe"), Map.entry((int) 'ł', "l"),
			Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"), Map.entry((int) 'þ', "th"), Map.entry((int) 'ħ', "h"),
			Map.entry((int) 'ŧ', "t"), Map.entry((int) 'ŋ', "n"), Map.entry((int) 'ı', "i"), Map.entry((int) 'ĸ', "k"),
			Map.entry((int) 'ß', "ss"), Map.entry((int) 'ς', "σ"));

	// not the vowels of scripts that write them as marks, nor what makes another kana
	private static final Pattern ACCENTS = Pattern
		.compile("[\\p{Mn}&&[\\p{IsInherited}\\p{IsHebrew}\\p{IsArabic}\\p{IsGreek}\\p{IsCyrillic}]&&[^\u3099\u309a]]+"
				+ "|\\p{Cf}+");

	private Folding() {
	}

	static String of(String text) {
		// capital letters first: ß has two of them
		String large = Normalizer.normalize(text, Form.NFKD).toUpperCase(Locale.ROOT);
		String small = Normalizer.normalize(large.toLowerCase(Locale.ROOT), Form.NFKD);
		StringBuilder plain = new StringBuilder(small.length());
		ACCENTS.matcher(small)
			.replaceAll("")
			.codePoints()
			.forEach((letter) -> plain.append(PLAIN.getOrDefault(letter, Character.toString(letter))));
		return Normalizer.normalize(plain, Form.NFC);
	}

}
