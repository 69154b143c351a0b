package io.liaison.platform.web.problem;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.SecurityEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.HandlerMapping;

/** Tells who was refused what: the route as it is declared, never the address. */
final class RefusedRoutes {

	private RefusedRoutes() {
	}

	static void tell(Refusal refusal, HttpServletRequest request) {
		Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		@Nullable Caller caller = Caller.current();
		SecurityEvents.tell(SecurityEvents.Kind.REFUSED, "status", Integer.toString(refusal.kind().status()), "method",
				request.getMethod(), "route", (route != null) ? route.toString() : null, "subject",
				(caller != null) ? caller.subject() : null, "contact", (caller != null) ? caller.contactId() : null,
				"account", (caller != null) ? caller.accountId() : null);
	}

}
