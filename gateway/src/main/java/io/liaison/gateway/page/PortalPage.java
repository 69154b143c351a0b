package io.liaison.gateway.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.session.BrowserRequests;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * The portal's one page; which of its screens to show is the script's matter. Whoever is
 * not signed in is led to the sign-in and back, except after signing out and after a
 * failure: there the way in is offered, for it would lead round in circles.
 */
@Component
class PortalPage {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final BrowserRequests browsers;

	private final Boot boot;

	private final PortalParts parts;

	/** In HTML. */
	private final String product;

	/** What the installation's own colours need of a page, and what its logo needs. */
	private final String colours;

	private final String logo;

	PortalPage(BrowserRequests browsers, Boot boot, PortalParts parts, GatewaySettings settings) {
		this.browsers = browsers;
		this.boot = boot;
		this.parts = parts;
		this.product = HtmlUtils.htmlEscape(settings.product());
		this.colours = settings.branding().hasColours() ? "<link rel=\"stylesheet\" href=\"/auth/brand/colours.css\">\n"
				: "";
		this.logo = settings.branding().hasLogo() ? "<link rel=\"preload\" href=\"/auth/brand/logo\" as=\"image\">\n"
				: "";
	}

	Mono<ServerResponse> show(ServerRequest request) {
		Language language = Language.of(request.exchange().getRequest());
		PathContainer path = request.requestPath().pathWithinApplication();
		return this.browsers.signedIn(request.exchange())
			.flatMap((session) -> this.boot.of(session, language))
			.map((data) -> portal(path, language, data))
			.switchIfEmpty(Mono.defer(() -> Mono.justOrEmpty(signedOut(request, language))))
			.flatMap(PortalPage::page)
			.switchIfEmpty(Mono.defer(() -> toSignIn(request.exchange().getRequest())));
	}

	private static Mono<ServerResponse> page(String html) {
		return ServerResponse.ok().contentType(HTML).cacheControl(CacheControl.noStore()).bodyValue(html);
	}

	private static Mono<ServerResponse> toSignIn(ServerHttpRequest request) {
		String query = request.getURI().getRawQuery();
		String to = request.getURI().getRawPath() + ((query != null) ? "?" + query : "");
		String back = to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
		return ServerResponse.status(302)
			.location(URI.create("/login" + back))
			.cacheControl(CacheControl.noStore())
			.build();
	}

	private String portal(PathContainer path, Language language, String data) {
		String preloads = this.parts.preloads(path, language)
			.stream()
			.map((script) -> "<link rel=\"modulepreload\" href=\"" + script + "\">\n")
			.collect(Collectors.joining());
		return """
				<!doctype html>
				<html lang="%s">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="description" content="Customers, their contacts and what they may do.">
				<title>%s</title>
				<link rel="icon" href="/look/icon.svg">
				<link rel="preload" href="/look/atkinson-hyperlegible-next.woff2" as="font" type="font/woff2" crossorigin>
				<link rel="stylesheet" href="%s">
				%s<script type="module" src="%s"></script>
				%s</head>
				<body>
				<div id="root"></div>
				<noscript>%s</noscript>
				<script type="application/json" id="boot">%s</script>
				</body>
				</html>
				"""
			.formatted(language.tag(), this.product, this.parts.style(), this.colours + this.logo, this.parts.script(),
					preloads, language.noScript(this.product), data);
	}

	private @Nullable String signedOut(ServerRequest request, Language language) {
		if (!request.path().equals("/")) {
			return null;
		}
		if (request.queryParam("sign-in").filter("failed"::equals).isPresent()) {
			return plain(language, language.failed, "<p role=\"alert\">" + language.tryAgain + "</p>\n");
		}
		return request.queryParam("signed-out").isPresent() ? plain(language, language.signedOut, "") : null;
	}

	private String plain(Language language, String title, String text) {
		return """
				<!doctype html>
				<html lang="%1$s">
				<head>
				<meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%2$s – %5$s</title>
				<link rel="icon" href="/look/icon.svg">
				<link rel="preload" href="/look/atkinson-hyperlegible-next.woff2" as="font" type="font/woff2" crossorigin>
				<link rel="stylesheet" href="/look/look.css">
				%6$s</head>
				<body>
				<main>
				<h1>%2$s</h1>
				%3$s<p><a class="button" href="/login">%4$s</a></p>
				</main>
				</body>
				</html>
				"""
			.formatted(language.tag(), title, text, language.signIn, this.product, this.colours);
	}

}
