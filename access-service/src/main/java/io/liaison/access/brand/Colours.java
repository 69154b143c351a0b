package io.liaison.access.brand;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Colours of links and buttons, each as {@code #rrggbb}.
 *
 * @param accent of links, and behind the words of buttons
 * @param accentHover behind those of the button that is pointed at
 * @param onAccent of the words of buttons
 */
record Colours(String accent, String accentHover, String onAccent) {

	/** What text needs (WCAG 2.2, 1.4.3). */
	private static final double LEAST = 4.5;

	private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

	Colours {
		for (String colour : List.of(accent, accentHover, onAccent)) {
			if (!HEX.matcher(colour).matches()) {
				throw new IllegalArgumentException("'" + colour + "' is no colour: write it as #rrggbb");
			}
		}
	}

	/**
	 * The style sheet of a scheme, that of the device or the one that is chosen in the
	 * portal.
	 * @param scheme {@code light} or {@code dark}
	 * @param behind what links stand on in that scheme
	 * @throws IllegalStateException when some words could not be read
	 */
	String sheet(String scheme, List<String> behind) {
		requireReadable(this.onAccent, this.accent);
		requireReadable(this.onAccent, this.accentHover);
		behind.forEach((ground) -> requireReadable(this.accent, ground));
		String colours = "{ --accent: " + this.accent + "; --accent-hover: " + this.accentHover + "; --on-accent: "
				+ this.onAccent + "; --focus: " + this.accent + "; --selected: color-mix(in srgb, " + this.accent
				+ " 14%, var(--bg)); }";
		return "@media (prefers-color-scheme: " + scheme + ") { :root:not([data-theme]) " + colours + " }\n"
				+ ":root[data-theme=" + scheme + "] " + colours + "\n";
	}

	private static void requireReadable(String text, String ground) {
		double one = luminance(text);
		double other = luminance(ground);
		double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
		if (contrast < LEAST) {
			throw new IllegalStateException(
					"%s on %s has a contrast of %.2f: people need %.1f to read it (liaison.branding)".formatted(text,
							ground, contrast, LEAST));
		}
	}

	private static double luminance(String colour) {
		int rgb = Integer.parseInt(colour.substring(1), 16);
		return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
	}

	private static double linear(int part) {
		double share = part / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
