package io.liaison.gateway.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.http.HttpCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The languages of the portal, with the few words that are there before it is.
 */
enum Language {

	/** English. */
	EN("You are signed out", "The sign-in failed", "Please try again.", "Sign in",
			"%s needs JavaScript. Please allow it for this site."),

	/** French. */
	FR("Vous êtes déconnecté", "La connexion a échoué", "Veuillez réessayer.", "Se connecter",
			"%s a besoin de JavaScript. Veuillez l’autoriser pour ce site."),

	/** Swedish. */
	SV("Du är utloggad", "Inloggningen misslyckades", "Försök igen.", "Logga in",
			"%s behöver JavaScript. Tillåt det för den här webbplatsen.");

	final String signedOut;

	final String failed;

	final String tryAgain;

	final String signIn;

	private final String noScript;

	Language(String signedOut, String failed, String tryAgain, String signIn, String noScript) {
		this.signedOut = signedOut;
		this.failed = failed;
		this.tryAgain = tryAgain;
		this.signIn = signIn;
		this.noScript = noScript;
	}

	/** That nothing goes without scripts. */
	String noScript(String product) {
		return this.noScript.formatted(product);
	}

	/** As in {@code lang} (BCP 47). */
	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The one that was chosen, else the one that the browser asks for, else English. */
	static Language of(ServerHttpRequest request) {
		HttpCookie chosen = request.getCookies().getFirst("locale");
		Stream<String> wanted = Stream.concat(Stream.ofNullable(chosen).map(HttpCookie::getValue),
				accepted(request).stream().map(Locale::getLanguage));
		return wanted.flatMap((tag) -> named(tag).stream()).findFirst().orElse(EN);
	}

	private static Optional<Language> named(String tag) {
		return Arrays.stream(values()).filter((language) -> language.tag().equals(tag)).findFirst();
	}

	private static List<Locale> accepted(ServerHttpRequest request) {
		try {
			return request.getHeaders().getAcceptLanguageAsLocales();
		}
		catch (IllegalArgumentException ex) {
			// nothing that anybody could read
			return List.of();
		}
	}

}
