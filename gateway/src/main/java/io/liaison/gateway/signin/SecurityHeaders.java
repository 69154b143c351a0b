package io.liaison.gateway.signin;

import io.liaison.gateway.GatewaySettings;
import reactor.core.publisher.Mono;

import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.StaticServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/** The headers that tell browsers what our pages never do; a service's own ones win. */
final class SecurityHeaders {

	// form-action concerns redirects too: signing out goes on to /auth, the same origin
	private static final ServerHttpHeadersWriter STRICT = policy("default-src 'none'; script-src 'self'; "
			+ "style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'");

	// Swagger UI sets styles inline and draws images from data: URLs
	private static final ServerHttpHeadersWriter SWAGGER = policy("default-src 'self'; "
			+ "style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'");

	private SecurityHeaders() {
	}

	static void write(HeaderSpec headers, GatewaySettings settings) {
		headers
			.writer((exchange) -> (exchange.getRequest().getPath().value().startsWith("/swagger-ui") ? SWAGGER : STRICT)
				.writeHttpHeaders(exchange))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.frameOptions((frames) -> frames.mode(Mode.DENY))
			.permissionsPolicy((permissions) -> permissions.policy("camera=(), geolocation=(), microphone=()"))
			.hsts(HeaderSpec.HstsSpec::disable);
		if (settings.secure()) {
			// Spring's own writer looks at the scheme of the last hop, which is behind
			// the TLS
			headers.writer((exchange) -> Mono.fromRunnable(() -> exchange.getResponse()
				.getHeaders()
				.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains")));
		}
	}

	private static ServerHttpHeadersWriter policy(String directives) {
		return StaticServerHttpHeadersWriter.builder().header("Content-Security-Policy", directives).build();
	}

}
