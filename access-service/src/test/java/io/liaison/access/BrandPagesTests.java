package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of an installation with a name, a logo, colours and words of its own. */
@TestPropertySource(properties = { "liaison.product=Acme & Co Portal",
		"liaison.branding.logo=src/test/resources/brand/logo.svg", "liaison.branding.light.accent=#7a1f5c",
		"liaison.branding.light.accent-hover=#5c1745", "liaison.branding.light.on-accent=#ffffff",
		"liaison.branding.primary-admin.en=your office manager", "liaison.branding.primary-admin.sv=er kontorschef" })
class BrandPagesTests extends AccessIntegration {

	@Test
	void aPageCarriesTheNameTheLogoAndTheColours() {
		HttpResponse<String> page = browser().forPerson().get("/auth/sign-in");
		assertThat(page.body())
			.contains("<title>Sign in · Acme &amp; Co Portal</title>",
					"<img src=\"/auth/brand/logo\" alt=\"Acme &amp; Co Portal\">",
					"<link rel=\"stylesheet\" href=\"/auth/brand/colours.css\">")
			.doesNotContain("Liaison", "??");
	}

	@Test
	void logoAndColoursComeFromOurselvesUnderTheSamePolicy() {
		HttpResponse<String> logo = browser().get("/auth/brand/logo");
		assertThat(logo.statusCode()).isEqualTo(200);
		assertThat(header(logo, "Content-Type")).isEqualTo("image/svg+xml");
		HttpResponse<String> colours = browser().get("/auth/brand/colours.css");
		assertThat(header(colours, "Content-Type")).startsWith("text/css");
		assertThat(colours.body())
			.contains("(prefers-color-scheme: light)", "--accent: #7a1f5c;", "--accent-hover: #5c1745;",
					"--on-accent: #ffffff;")
			.doesNotContain("dark");
		HttpResponse<String> page = browser().forPerson().get("/auth/reset");
		assertThat(page.body()).contains("/auth/brand/logo").doesNotContain("style=", "<style", "<script");
		for (HttpResponse<String> answer : List.of(logo, colours, page)) {
			assertThat(header(answer, "Content-Security-Policy"))
				.isEqualTo("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
						+ "base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
			assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		}
	}

	@ParameterizedTest
	@Behaviour("C15")
	@CsvSource({ "en, Ask your office manager to turn it on", "sv, Be er kontorschef att aktivera den",
			"fr, Demandez à l’administrateur principal de votre entreprise de l’activer" })
	void whomToAskIsSaidAsTheInstallationSaysIt(String language, String sentence) {
		Browser browser = browser().forPerson().with("Accept-Language", language);
		assertThat(browser.get("/auth/sign-in").body()).contains(sentence);
		String requested = browser.submit(browser.get("/auth/reset"), Map.of("username", this.address)).body();
		assertThat(requested).doesNotContain("{0}", "??");
		assertThat(browser.get("/auth/activate?token=x").body()).doesNotContain("{0}", "??");
	}

	@Test
	void whatAFilterRefusesAndTheAuthenticatorAppCarryTheNameToo() {
		assertThat(browser().forPerson().get("/auth/nowhere").body()).contains("Acme &amp; Co Portal");
		activated();
		Browser browser = browser().forPerson();
		browser.follow(signIn(browser, browser.follow(browser.get(gatewayUrl(verifier()))), this.address, PASSWORD));
		AuthenticatorApp.added(browser, PASSWORD);
		Browser other = browser().forPerson();
		assertThat(other.follow(signIn(other, other.get("/auth/sign-in"), this.address, PASSWORD)).body())
			.contains("that it shows for Acme &amp; Co Portal.");
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
