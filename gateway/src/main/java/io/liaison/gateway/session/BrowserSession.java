package io.liaison.gateway.session;

import org.springframework.web.server.ServerWebExchange;

/** The session by which a request is authenticated, and the request that may end it. */
public record BrowserSession(SessionKey key, SignIn signIn, ServerWebExchange exchange) {

}
