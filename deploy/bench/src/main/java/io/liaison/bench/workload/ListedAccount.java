package io.liaison.bench.workload;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;

/**
 * An entry of the list of accounts, shaped as contacts-service stores its own, of names
 * that are put together from syllables and so spread as names do.
 */
public final class ListedAccount {

	private static final List<String> SYLLABLES = List.of("ba", "den", "lo", "rin", "mar", "ta", "sch", "ul", "kon",
			"fer", "ni", "os", "wal", "gra", "pe", "tor", "hal", "vi", "sun", "ek");

	private static final List<String> KINDS = List.of("GmbH", "Ltd", "AG", "Family", "Partners");

	private static final int PREFIX = 6;

	private ListedAccount() {
	}

	public static Document of(int number) {
		Random random = new Random(number);
		String name = word(random) + " " + word(random) + " " + KINDS.get(random.nextInt(KINDS.size()));
		String order = name.toLowerCase(Locale.ROOT);
		String id = "account-" + number;
		List<String> words = List.of(order.split(" "));
		return new Document("_id", id).append("revision", 1L)
			.append("key", order + '\u0001' + id)
			.append("prefixes", words.stream().flatMap(ListedAccount::prefixes).distinct().toList())
			.append("words", words)
			.append("facts",
					new Document("version", 1L).append("name", name)
						.append("side", "CUSTOMER")
						.append("type", "COMPANY")
						.append("programme", (number % 3 == 0) ? "LICENCE" : "PRACTICE")
						.append("active", true)
						.append("roles", List.of("member", "role-" + number % 7)))
			.append("status", (number % 5 == 0) ? "PENDING_ACTIVATION" : "ACTIVATED");
	}

	/** A word that some account's name begins with, as somebody types its beginning. */
	public static String typed(int number, int letters) {
		String word = word(new Random(number)).toLowerCase(Locale.ROOT);
		return word.substring(0, Math.min(letters, word.length()));
	}

	private static String word(Random random) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
		}
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	private static Stream<String> prefixes(String word) {
		return IntStream.rangeClosed(1, Math.min(PREFIX, word.length())).mapToObj((end) -> word.substring(0, end));
	}

}
