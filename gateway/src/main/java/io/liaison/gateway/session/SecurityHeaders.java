package io.liaison.gateway.session;

import io.liaison.gateway.GatewaySettings;
import reactor.core.publisher.Mono;

import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;

/** The headers that tell browsers what our pages never do; a service's own ones win. */
final class SecurityHeaders {

	// Swagger UI sets styles inline and draws images from data: URLs
	private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	private SecurityHeaders() {
	}

	static void write(HeaderSpec headers, GatewaySettings settings) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
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

}
