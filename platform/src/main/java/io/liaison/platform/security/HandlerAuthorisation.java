package io.liaison.platform.security;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Asks {@link Authorisation} before a handler runs and before anything of the request is
 * bound. It sees the very handler that will run, so no second matching of paths can
 * disagree. What has no rule is refused, and whatever may write is to whoever views as
 * somebody, whatever its rule.
 */
final class HandlerAuthorisation implements HandlerInterceptor {

	/** All that is open to whoever looks through somebody else's token. */
	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final InstantSource clock = InstantSource.system();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (Caller.isLookedThrough() && !READING.contains(request.getMethod())) {
			throw Refusal.of(Kind.FORBIDDEN, "viewing-as", "Whoever views as somebody reads and changes nothing.");
		}
		if (handler instanceof HandlerMethod method) {
			HandlerRule rule = HandlerRule.of(method).orElse(null);
			if (rule != null) {
				check(rule, request);
				if (method.hasMethodAnnotation(RequiresRecentSignIn.class)) {
					RecentSignIn.require(this.clock.instant());
				}
				return true;
			}
			if (isOpen(method.getBeanType())) {
				return true;
			}
		}
		else if (handler instanceof ResourceHttpRequestHandler) {
			return true;
		}
		throw Refusal.forbidden("This is not open to you.");
	}

	/**
	 * The error page, the API description and Spring's answer to OPTIONS, which are not
	 * ours to annotate.
	 */
	static boolean isOpen(Class<?> handler) {
		return ErrorController.class.isAssignableFrom(handler) || handler.getName().startsWith("org.springdoc.")
				|| handler.getEnclosingClass() == RequestMappingInfoHandlerMapping.class;
	}

	private static void check(HandlerRule rule, HttpServletRequest request) {
		if (rule.anonymous()) {
			return;
		}
		Caller caller = caller();
		if (!rule.restricted() && Caller.isRestricted()) {
			throw Refusal.forbidden("This token serves for one thing alone, which has to be done first.");
		}
		if (rule.permission() != null) {
			String account = (rule.account() != null) ? pathVariable(request, rule.account()) : null;
			Authorisation.decide(caller, rule.permission(), account).orRefuse(rule.permission());
		}
	}

	private static String pathVariable(HttpServletRequest request, String name) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		if (variables instanceof Map<?, ?> map && map.get(name) instanceof String value) {
			return value;
		}
		throw new IllegalStateException("no path variable " + name);
	}

	/**
	 * Whoever the token of the current request names.
	 * @throws Refusal UNAUTHENTICATED without a token
	 */
	static Caller caller() {
		Caller caller = Caller.current();
		if (caller == null) {
			throw Refusal.of(Kind.UNAUTHENTICATED, "unauthenticated", "This needs an access token.");
		}
		return caller;
	}

}
