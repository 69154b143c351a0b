package io.liaison.notification.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.mustachejava.MustacheException;
import io.liaison.notification.type.AllTypes;
import io.liaison.notification.type.NotificationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LetterTextsTests {

	private static final Pattern TAG = Pattern.compile("\\{\\{[^}]*}}");

	static Stream<String> folders() {
		return Stream.concat(Stream.of("shared"), AllTypes.list().stream().map(NotificationType::template));
	}

	@ParameterizedTest
	@MethodSource("folders")
	void everyLanguageHasTheSameSentencesNamingTheSameValues(String folder) throws IOException {
		Map<String, Set<String>> english = tags(LetterTexts.bundle(folder, Locale.ENGLISH));
		for (Locale language : ReaderLocale.LANGUAGES) {
			assertThat(tags(alone(folder, language))).isEqualTo(english);
		}
	}

	@Test
	void aValueThatDoesNotExistIsNamedByNoTemplate() {
		Templates templates = Templates.text();
		List.of("{{nobody}}", "{{message.nothing}}", "{{#name.class}}x{{/name.class}}", "{{name.getClass}}")
			.forEach((words) -> assertThatExceptionOfType(MustacheException.class).as(words)
				.isThrownBy(() -> Templates.render(templates.sentence(words),
						Map.of("name", "Ada", "message", Map.of("greeting", "Hello")))));
	}

	/** Without the English sentences that stand in for missing ones. */
	private static ResourceBundle alone(String folder, Locale language) throws IOException {
		String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language;
		try (Reader file = new InputStreamReader(
				Objects.requireNonNull(LetterTextsTests.class
					.getResourceAsStream("/mail/" + folder + "/messages" + suffix + ".properties")),
				StandardCharsets.UTF_8)) {
			return new PropertyResourceBundle(file);
		}
	}

	private static Map<String, Set<String>> tags(ResourceBundle bundle) {
		return bundle.keySet()
			.stream()
			.collect(Collectors.toMap(Function.identity(),
					(key) -> TAG.matcher(bundle.getString(key))
						.results()
						.map(MatchResult::group)
						.collect(Collectors.toCollection(TreeSet::new))));
	}

}
