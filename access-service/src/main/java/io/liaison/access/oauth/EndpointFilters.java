package io.liaison.access.oauth;

import java.time.InstantSource;

import io.liaison.access.authorization.AuthorizationDemands;
import io.liaison.access.link.LinkSigner;
import io.liaison.access.oauth.token.SignedTokens;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What stands before the framework's own filters. */
@Component
class EndpointFilters {

	private final EndpointMethods methods;

	private final AuthorizationDemands demands;

	EndpointFilters(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers, SignedTokens signed,
			LinkSigner seals, InstantSource clock) {
		this.methods = new EndpointMethods(answers);
		this.demands = new AuthorizationDemands(signed::isOf, seals, clock);
	}

	EndpointMethods methods() {
		return this.methods;
	}

	AuthorizationDemands demands() {
		return this.demands;
	}

}
