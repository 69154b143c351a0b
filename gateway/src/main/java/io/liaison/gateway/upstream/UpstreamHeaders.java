package io.liaison.gateway.upstream;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.liaison.gateway.GatewaySettings;
import io.liaison.gateway.connection.ClientAddresses;
import io.liaison.gateway.session.SessionCookies;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service gets to see of a request. Where the request came in is what the gateway
 * says, never what the client says; the session's cookies stay here, and cookies go to
 * the sign-in pages only.
 */
@Component
class UpstreamHeaders implements HttpHeadersFilter, Ordered {

	private static final List<String> FORGEABLE = List.of("x-forwarded-", "x-original-", "x-liaison-", "x-remote-",
			"x-user", "x-auth", "x-client-cert");

	private static final Set<String> FORGEABLE_NAMES = Set.of("forwarded", "x-real-ip", "x-rewrite-url",
			"x-http-method-override", "true-client-ip", "cf-connecting-ip", "baggage");

	private static final Set<HttpMethod> BODIED = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

	private final URI issuer;

	private final SessionCookies cookies;

	private final ClientAddresses clients;

	UpstreamHeaders(GatewaySettings settings, SessionCookies cookies, ClientAddresses clients) {
		this.clients = clients;
		this.issuer = settings.issuer();
		this.cookies = cookies;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
		HttpHeaders passed = new HttpHeaders();
		sent.forEach((name, values) -> {
			if (!forgeable(name.toLowerCase(Locale.ROOT))) {
				passed.addAll(name, values);
			}
		});
		passed.remove(HttpHeaders.COOKIE);
		if (exchange.getRequest().getPath().value().startsWith("/auth/")) {
			cookies(exchange, passed);
		}
		forwarded(exchange, passed);
		if (BODIED.contains(exchange.getRequest().getMethod()) && sent.getContentLength() < 0
				&& !UpstreamCall.hasBody(exchange.getRequest().getHeaders())) {
			// else it would go on in chunks, which no service counts among what it has to
			// do
			passed.setContentLength(0);
		}
		return passed;
	}

	private static boolean forgeable(String name) {
		return FORGEABLE_NAMES.contains(name) || FORGEABLE.stream().anyMatch(name::startsWith);
	}

	private void cookies(ServerWebExchange exchange, HttpHeaders passed) {
		String others = exchange.getRequest()
			.getCookies()
			.values()
			.stream()
			.flatMap(List::stream)
			.filter((cookie) -> !this.cookies.isOurs(cookie.getName()))
			.map(HttpCookie::toString)
			.collect(Collectors.joining("; "));
		if (!others.isEmpty()) {
			passed.set(HttpHeaders.COOKIE, others);
		}
	}

	private void forwarded(ServerWebExchange exchange, HttpHeaders passed) {
		boolean tls = "https".equals(this.issuer.getScheme());
		int port = (this.issuer.getPort() > 0) ? this.issuer.getPort() : (tls ? 443 : 80);
		passed.set("X-Forwarded-Proto", this.issuer.getScheme());
		passed.set("X-Forwarded-Host", this.issuer.getAuthority());
		passed.set("X-Forwarded-Port", Integer.toString(port));
		ServerHttpRequest request = exchange.getRequest();
		InetAddress client = this.clients.of(request.getRemoteAddress(),
				request.getHeaders().getOrEmpty("X-Forwarded-For"));
		if (client != null) {
			passed.set("X-Forwarded-For", client.getHostAddress());
		}
	}

}
