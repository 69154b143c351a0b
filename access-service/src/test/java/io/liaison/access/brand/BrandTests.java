package io.liaison.access.brand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import io.liaison.access.brand.BrandSettings.Branding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What an installation may say of its looks; what would not do ends the start. */
class BrandTests {

	@TempDir
	private Path folder;

	@Test
	void whereNothingIsSaidThePagesAreAsDelivered() {
		Brand brand = brand("Liaison", new Branding(null, null, null, Map.of()));
		assertThat(brand.name()).isEqualTo("Liaison");
		assertThat(brand.hasLogo()).isFalse();
		assertThat(brand.hasColours()).isFalse();
		assertThat(brand.primaryAdmin(Locale.ENGLISH)).isEqualTo("your company’s Primary Admin");
	}

	@ParameterizedTest
	@CsvSource({ "#9a9a9a, #084a8d, #ffffff", "#0b5cad, #cccccc, #ffffff", "#ffff00, #ffff00, #000000" })
	void coloursThatCannotBeReadAreRefused(String accent, String hover, String onAccent) {
		Branding branding = new Branding(null, new Colours(accent, hover, onAccent), null, Map.of());
		assertThatIllegalStateException().isThrownBy(() -> brand("Liaison", branding))
			.withMessageContaining("contrast");
	}

	@Test
	void whatIsReadableInTheDarkIsAnotherColour() {
		Colours bright = new Colours("#7fb4f5", "#a3caf9", "#0a1c30");
		assertThat(brand("Liaison", new Branding(null, null, bright, Map.of())).sheet()).isEqualTo("""
				@media (prefers-color-scheme: dark) { :root:not([data-theme]) %1$s }
				:root[data-theme=dark] %1$s
				""".formatted("{ --accent: #7fb4f5; --accent-hover: #a3caf9; --on-accent: #0a1c30; --focus: #7fb4f5; "
				+ "--selected: color-mix(in srgb, #7fb4f5 14%, var(--bg)); }"));
		assertThatIllegalStateException()
			.isThrownBy(() -> brand("Liaison", new Branding(null, bright, null, Map.of())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "red", "#fff", "#12345g", "#123456; } body { display: none" })
	void aColourIsSixDigitsAndNothingElse(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Colours(text, "#084a8d", "#ffffff"));
	}

	@Test
	void aLogoIsASmallPictureThatIsThere() throws IOException {
		Path large = Files.write(this.folder.resolve("large.png"), new byte[256 * 1024 + 1]);
		Path text = Files.writeString(this.folder.resolve("logo.html"), "<script>");
		for (Path wrong : new Path[] { large, text, this.folder.resolve("missing.svg") }) {
			assertThatIllegalStateException().isThrownBy(() -> Logo.read(wrong)).withMessageContaining("branding.logo");
		}
		assertThat(Logo.read(Files.write(this.folder.resolve("LOGO.PNG"), new byte[1])).type())
			.hasToString("image/png");
	}

	@Test
	void whomToAskIsSaidInALanguageThatThereIs() {
		assertThatIllegalStateException()
			.isThrownBy(() -> brand("Liaison", new Branding(null, null, null, Map.of("de", "Ihre Verwaltung"))));
		assertThatIllegalStateException().isThrownBy(() -> brand(" ", new Branding(null, null, null, Map.of())));
	}

	private static Brand brand(String product, Branding branding) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("pages");
		messages.setDefaultEncoding("UTF-8");
		return new Brand(new BrandSettings(product, branding), messages);
	}

}
