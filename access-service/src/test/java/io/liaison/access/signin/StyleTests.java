package io.liaison.access.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages can be read, light and dark (WCAG 2.2, 1.4.3 and 1.4.11). */
class StyleTests {

	private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)}");

	private static final Pattern COLOUR = Pattern.compile("--(\\w+): #(\\w{6})");

	private final List<Map<String, Integer>> schemes = ROOT.matcher(style())
		.results()
		.map((it) -> COLOUR.matcher(it.group(1))
			.results()
			.collect(Collectors.toMap((colour) -> colour.group(1), StyleTests::value)))
		.toList();

	@Test
	void thereIsALightAndADarkScheme() {
		assertThat(this.schemes).hasSize(2);
		assertThat(this.schemes.get(0).keySet()).isEqualTo(this.schemes.get(1).keySet());
		assertThat(luminance(this.schemes.get(0).get("paper"))).isGreaterThan(0.5);
		assertThat(luminance(this.schemes.get(1).get("paper"))).isLessThan(0.1);
	}

	@ParameterizedTest
	@CsvSource({ "ink, paper", "soft, paper", "accent, paper", "alert, paper", "paper, accent", "ink, ground" })
	void textHasAContrastOfFourAndAHalf(String text, String behind) {
		assertThat(this.schemes).isNotEmpty()
			.allSatisfy(
					(scheme) -> assertThat(contrast(scheme.get(text), scheme.get(behind))).isGreaterThanOrEqualTo(4.5));
	}

	private static String style() {
		try {
			return new ClassPathResource("static/style.css").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Integer value(MatchResult colour) {
		return Integer.valueOf(colour.group(2), 16);
	}

	private static double contrast(int one, int other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(int colour) {
		return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
