package io.liaison.gateway.page;

import java.util.Map;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.problem.GatewayProblem;
import io.liaison.gateway.session.BrowserRequests;
import io.liaison.gateway.session.BrowserSession;
import io.liaison.gateway.session.SessionTokens;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who is signed in, and the way in and out; the portal will take its place, and that of
 * the pages of tickets, to which mails lead.
 */
@Controller
class LandingPage {

	private final SessionTokens tokens;

	private final WebClient backChannel;

	private final String whoAmI;

	private final BrowserRequests browsers;

	private final boolean apiDocs;

	LandingPage(SessionTokens tokens, BrowserRequests browsers, WebClient backChannel, GatewaySettings settings) {
		this.browsers = browsers;
		this.tokens = tokens;
		this.backChannel = backChannel;
		this.apiDocs = settings.apiDocs();
		this.whoAmI = settings.accessUrl() + "/api/me";
	}

	@GetMapping({ "/", "/tickets/{ticketId}" })
	Mono<Rendering> show(ServerWebExchange exchange, @RequestParam(name = "sign-in", defaultValue = "") String signIn) {
		Mono<CsrfToken> csrf = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
		return this.browsers.signedIn(exchange)
			.flatMap(this::me)
			.flatMap((me) -> csrf.map((token) -> page(Map.of("me", me, "csrf", token.getToken()))))
			.switchIfEmpty(Mono.fromSupplier(() -> page(Map.of("failed", signIn.equals("failed")))));
	}

	private Rendering page(Map<String, ?> model) {
		return Rendering.view("landing").model(model).modelAttribute("apiDocs", this.apiDocs).build();
	}

	private Mono<Me> me(BrowserSession session) {
		return this.tokens.usable(session)
			.flatMap((token) -> me(token).onErrorResume(WebClientResponseException.Unauthorized.class,
					(refused) -> this.tokens.renewed(session, token).flatMap(this::me)))
			.onErrorResume(LandingPage::ended, (ended) -> Mono.empty())
			.onErrorReturn(Me.UNKNOWN);
	}

	private Mono<Me> me(String token) {
		return this.backChannel.get()
			.uri(this.whoAmI)
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.bodyToMono(Me.class);
	}

	private static boolean ended(Throwable failure) {
		return failure instanceof GatewayProblem problem
				&& problem.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED);
	}

}
