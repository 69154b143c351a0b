package io.liaison.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The colours of all pages can be told apart in both schemes (WCAG 2.2, 1.4.3 and
 * 1.4.11).
 */
class LookTests {

	private static final Pattern PAIR = Pattern.compile("--([\\w-]+): light-dark\\((#\\w+), (#\\w+)\\)");

	private final Map<String, int[]> colours;

	LookTests() throws IOException {
		this.colours = PAIR.matcher(Files.readString(Path.of("src/main/look/look.css")))
			.results()
			.collect(Collectors.toMap((it) -> it.group(1),
					(it) -> new int[] { colour(it.group(2)), colour(it.group(3)) }));
	}

	@ParameterizedTest
	@CsvSource({ "text, bg", "text, surface", "text, selected", "muted, bg", "muted, surface", "accent, bg",
			"accent, surface", "accent, selected", "on-accent, accent", "on-accent, accent-hover", "ok, ok-bg",
			"warn, warn-bg", "off, off-bg", "bad, bad-bg", "bad, bg", "info, info-bg", "bg, text" })
	void textHasAContrastOfFourAndAHalf(String text, String behind) {
		contrast(text, behind, 4.5);
	}

	@ParameterizedTest
	@CsvSource({ "control, bg", "focus, bg", "focus, surface", "ok-icon, ok-bg", "warn-icon, warn-bg",
			"off-icon, off-bg", "bad-icon, bad-bg", "bad-icon, bg" })
	void whatIsNoTextHasAContrastOfThree(String shape, String behind) {
		contrast(shape, behind, 3);
	}

	private void contrast(String one, String other, double least) {
		assertThat(this.colours).containsKeys(one, other);
		for (int scheme = 0; scheme < 2; scheme++) {
			double a = luminance(this.colours.get(one)[scheme]);
			double b = luminance(this.colours.get(other)[scheme]);
			assertThat((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).isGreaterThanOrEqualTo(least);
		}
	}

	private static int colour(String hex) {
		String digits = (hex.length() == 4) ? hex.replaceAll("(\\w)", "$1$1").substring(1) : hex.substring(1);
		return Integer.parseInt(digits, 16);
	}

	private static double luminance(int colour) {
		return 0.2126 * linear(colour >> 16 & 255) + 0.7152 * linear(colour >> 8 & 255) + 0.0722 * linear(colour & 255);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
