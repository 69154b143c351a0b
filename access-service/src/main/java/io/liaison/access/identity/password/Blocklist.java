package io.liaison.access.identity.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that leaked most often, common words and names, from the frequency lists of
 * zxcvbn (MIT licence), and a list of our own of long ones and those of other languages.
 * Of each only a hash of 64 bits is kept: less than a megabyte for all of them.
 */
final class Blocklist {

	private static final String LISTS = "com/nulabinc/zxcvbn/matchers/dictionaries/";

	private final long[] sorted = Stream
		.concat(Stream.of("blocked-passwords.txt"),
				Stream.of("passwords", "english_wikipedia", "us_tv_and_film", "surnames", "female_names", "male_names")
					.map((list) -> LISTS + list + ".txt"))
		.flatMap(Blocklist::lines)
		.filter((line) -> !line.isBlank() && !line.startsWith("#"))
		.flatMap((line) -> Stream.of(PasswordCore.letters(line), PasswordCore.of(line)))
		.mapToLong(Blocklist::hash)
		.sorted()
		.distinct()
		.toArray();

	/** Whether that is on it, also where letters stand as the digits they look like. */
	boolean has(String core) {
		return found(core) || found(PasswordCore.spelledOut(core));
	}

	int size() {
		return this.sorted.length;
	}

	private boolean found(String text) {
		return Arrays.binarySearch(this.sorted, hash(text)) >= 0;
	}

	/** FNV-1a: whom it refuses by chance is one in 10^14. */
	private static long hash(String text) {
		long hash = 0xcbf29ce484222325L;
		for (int i = 0; i < text.length(); i++) {
			hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
		}
		return hash;
	}

	private static Stream<String> lines(String resource) {
		try {
			return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
