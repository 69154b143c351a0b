package io.liaison.gateway.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.problem.GatewayProblem;
import io.liaison.gateway.session.BrowserSession;
import io.liaison.gateway.session.SessionTokens;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * What the portal would have to ask for before it can show anything: who is signed in,
 * the menu, and by what name people know all of this. What access-service does not tell
 * in time is null, and the portal says so.
 */
@Component
class Boot {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final SessionTokens tokens;

	private final WebClient backChannel;

	private final String whoAmI;

	private final GatewaySettings settings;

	private final JsonMapper json;

	Boot(SessionTokens tokens, WebClient backChannel, GatewaySettings settings, JsonMapper json) {
		this.tokens = tokens;
		this.backChannel = backChannel;
		this.whoAmI = settings.accessUrl() + "/api/me";
		this.settings = settings;
		this.json = json;
	}

	/**
	 * As JSON that may stand in a script element; nothing when the session has ended.
	 */
	Mono<String> of(BrowserSession session, Language language) {
		return Mono.zip(ask(session, this.whoAmI), ask(session, this.whoAmI + "/menu"))
			.map((answers) -> inScript(answers.getT1(), answers.getT2(), language))
			.onErrorResume(Boot::ended, (ended) -> Mono.empty());
	}

	private String inScript(JsonNode me, JsonNode menu, Language language) {
		Map<String, Object> boot = new LinkedHashMap<>();
		boot.put("me", me);
		boot.put("menu", menu);
		boot.put("locale", language.tag());
		boot.put("product", this.settings.product());
		boot.put("logo", this.settings.branding().hasLogo());
		// in JSON it stands in strings only, and nothing else can end the element
		return this.json.writeValueAsString(boot).replace("<", "\\u003c");
	}

	private Mono<JsonNode> ask(BrowserSession session, String address) {
		return this.tokens.usable(session)
			.flatMap((token) -> get(address, token).onErrorResume(WebClientResponseException.Unauthorized.class,
					(refused) -> this.tokens.renewed(session, token).flatMap((renewed) -> get(address, renewed))))
			.timeout(PATIENCE)
			.onErrorResume((failure) -> !ended(failure), (unknown) -> Mono.just(NullNode.instance))
			.defaultIfEmpty(NullNode.instance);
	}

	private Mono<JsonNode> get(String address, String token) {
		return this.backChannel.get()
			.uri(address)
			.headers((headers) -> headers.setBearerAuth(token))
			.retrieve()
			.bodyToMono(JsonNode.class);
	}

	private static boolean ended(Throwable failure) {
		return failure instanceof GatewayProblem problem
				&& problem.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED);
	}

}
