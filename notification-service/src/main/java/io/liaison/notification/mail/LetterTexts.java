package io.liaison.notification.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.mustachejava.Mustache;

/**
 * The sentences of letters: those shared by all, and those of each template, which go
 * before them.
 */
final class LetterTexts {

	private final Templates templates = Templates.text();

	private final Map<Key, Map<String, Mustache>> sentences = new ConcurrentHashMap<>();

	/** The sentences by their keys, as plain text. */
	Map<String, String> of(String template, Locale language, Map<String, ?> values) {
		return this.sentences.computeIfAbsent(new Key(template, language), this::read)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (it) -> Templates.render(it.getValue(), values)));
	}

	private Map<String, Mustache> read(Key key) {
		Map<String, Mustache> read = new HashMap<>();
		Stream.of("shared", key.template())
			.map((folder) -> bundle(folder, key.language()))
			.forEach((bundle) -> bundle.keySet()
				.forEach((name) -> read.put(name, this.templates.sentence(bundle.getString(name)))));
		return read;
	}

	/** English stands in the file that names no language. */
	static ResourceBundle bundle(String folder, Locale language) {
		return ResourceBundle.getBundle("mail." + folder + ".messages", language,
				Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
	}

	private record Key(String template, Locale language) {
	}

}
