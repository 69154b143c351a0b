package io.liaison.contacts.naming;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.liaison.platform.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What makes two names the same: letters in Unicode's compatibility form, without regard
 * to case and to the width of white space. Accents count.
 */
public final class NameKey {

	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private NameKey() {
	}

	/**
	 * @param parts of one name in their order, for instance given and family name
	 * @return the key, empty when the parts have no visible character
	 */
	public static String of(@Nullable String... parts) {
		String whole = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
		String folded = Normalizer.normalize(Text.of(whole), Form.NFKC).toLowerCase(Locale.ROOT);
		return SPACE.matcher(folded).replaceAll(" ").strip();
	}

}
