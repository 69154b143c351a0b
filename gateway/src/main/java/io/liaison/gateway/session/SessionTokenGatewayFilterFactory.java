package io.liaison.gateway.session;

import io.liaison.gateway.problem.GatewayProblem;
import reactor.core.publisher.Mono;

import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The filter {@code SessionToken}: a request of a browser session gets the session's
 * access token. A service that refuses the token knows of a revocation that the token
 * does not; the token is renewed once, and while that is refused too, whoever signs it
 * has yet to hear of the revocation. Rights that shrink end no session.
 */
@Component
class SessionTokenGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

	/** Bodies up to here are kept, to be sent again with a renewed token. */
	private static final long REPLAYABLE = 256 * 1024;

	private static final String STEP_UP = "insufficient_user_authentication";

	private final SessionTokens tokens;

	private final BrowserRequests browsers;

	SessionTokenGatewayFilterFactory(SessionTokens tokens, BrowserRequests browsers) {
		this.tokens = tokens;
		this.browsers = browsers;
	}

	@Override
	public GatewayFilter apply(Object none) {
		return (exchange, chain) -> this.browsers.signedIn(exchange)
			.flatMap((session) -> this.tokens.usable(session)
				.doOnNext(PageAccount.of(exchange.getRequest().getHeaders())::requireThatOf)
				.map((token) -> new Attempt(session, token, exchange, chain)))
			.map(Attempt::run)
			.defaultIfEmpty(Mono.defer(() -> passAsNobody(exchange, chain)))
			.flatMap((passed) -> passed);
	}

	private static Mono<Void> passAsNobody(ServerWebExchange exchange, GatewayFilterChain chain) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		return (PageAccount.of(headers).isNamed() && !headers.containsHeader(HttpHeaders.AUTHORIZATION))
				? Mono.error(GatewayProblem.sessionEnded()) : chain.filter(exchange);
	}

	private final class Attempt {

		private final BrowserSession session;

		private final String token;

		private final ServerWebExchange exchange;

		private final GatewayFilterChain chain;

		private Attempt(BrowserSession session, String token, ServerWebExchange exchange, GatewayFilterChain chain) {
			this.session = session;
			this.token = token;
			this.exchange = exchange;
			this.chain = chain;
		}

		Mono<Void> run() {
			HttpHeaders headers = this.exchange.getRequest().getHeaders();
			long length = headers.getContentLength();
			if (length > 0 && length <= REPLAYABLE) {
				return ServerWebExchangeUtils.cacheRequestBody(this.exchange,
						(request) -> run(this.exchange.mutate().request(request).build(), true));
			}
			return run(this.exchange, length <= 0 && !headers.containsHeader(HttpHeaders.TRANSFER_ENCODING));
		}

		private Mono<Void> run(ServerWebExchange request, boolean replayable) {
			return send(request, this.token).then(Mono.defer(() -> {
				if (!refused()) {
					return Mono.empty();
				}
				ServerWebExchangeUtils.reset(this.exchange);
				this.exchange.getResponse().setStatusCode(null);
				return SessionTokenGatewayFilterFactory.this.tokens.renewed(this.session, this.token)
					.flatMap((renewed) -> replayable ? again(request, renewed) : Mono.error(GatewayProblem
						.unavailable("The session was renewed meanwhile. Send the request again.", 1, null)));
			}));
		}

		private Mono<Void> again(ServerWebExchange request, String renewed) {
			return send(request, renewed).then(Mono.defer(() -> {
				if (!refused()) {
					return Mono.empty();
				}
				ServerWebExchangeUtils.reset(this.exchange);
				return Mono.error(GatewayProblem
					.unavailable("What this session may do has changed and is not known everywhere yet.", 1, null));
			}));
		}

		private Mono<Void> send(ServerWebExchange request, String bearer) {
			return this.chain.filter(request.mutate().request((builder) -> builder.headers((headers) -> {
				headers.setBearerAuth(bearer);
				// else what it names would be taken out on the way on, the token too
				headers.remove(HttpHeaders.CONNECTION);
			})).build());
		}

		/** Another token of the same sign-in does not answer a step-up (RFC 9470). */
		private boolean refused() {
			return HttpStatus.UNAUTHORIZED.equals(this.exchange.getResponse().getStatusCode())
					&& this.exchange.getResponse()
						.getHeaders()
						.getOrEmpty(HttpHeaders.WWW_AUTHENTICATE)
						.stream()
						.noneMatch((challenge) -> challenge.contains(STEP_UP));
		}

	}

}
