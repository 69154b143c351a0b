package io.liaison.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.liaison.platform.security.Caller;
import io.liaison.platform.security.HandlerRule;
import io.liaison.platform.security.Side;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every route of a service with every kind of caller. A service extends it in one
 * line.
 */
@LiaisonTest
public abstract class RouteAuthorisation {

	private static final String OWN = "own-account";

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Api api;

	@Test
	public void everyRouteAnswersEveryKindOfCallerAsItsRuleSays() {
		assertThat(offences()).isEmpty();
	}

	/** RFC 9470: whatever is in the request. */
	@Test
	public void aSignInOfLongAgoDoesNotWhatIsMeantForOneOfNow() {
		String[] all = routes().stream()
			.flatMap((route) -> Stream.of(route.needed()))
			.distinct()
			.toArray(String[]::new);
		Map<String, Object> longAgo = Map.of("acr", "aal2", "auth_time",
				Date.from(Instant.now().minus(Duration.ofMinutes(16))));
		Api staff = this.api.as(this.tokens.of(Tokens.caller(Side.PROVIDER, "somebody", "provider", all), longAgo));
		assertThat(routes().stream().filter((route) -> route.send(staff, OWN) == 401).map(Route::toString))
			.containsExactlyInAnyOrderElementsOf(routesForRecentSignIns());
	}

	@Test
	public void whatIsSentAndWhatIsRefusedIsDescribed() {
		assertThat(DescribedRequests.offences(this.api.get("/v3/api-docs").expect(200).json())).isEmpty();
	}

	/** Routes that are refused to whoever showed a second factor too long ago. */
	protected List<String> routesForRecentSignIns() {
		return List.of();
	}

	/** What is wrong, a line for each; also says so when there was nothing to try. */
	protected final List<String> offences() {
		List<Route> routes = routes();
		Set<String> permissions = new TreeSet<>();
		routes
			.forEach((route) -> permissions.add((route.rule().permission() != null) ? route.rule().permission() : ""));
		List<String> offences = new ArrayList<>();
		routes.forEach((route) -> {
			refusesTokens(route, offences);
			if (route.rule().permission() != null) {
				refusesCallers(route, permissions, offences);
			}
			else if (!route.rule().restricted()) {
				expect(route, OWN, "who has another thing to do first", this.api.as(restricted()), List.of(403),
						offences);
			}
			if (!Set.of("GET", "HEAD").contains(route.method())) {
				expect(route, OWN, "staff who view as somebody", this.api.as(viewing(route)), List.of(403), offences);
			}
			admits(route, offences);
		});
		return routes.isEmpty() ? List.of("there is no route") : offences;
	}

	private void refusesTokens(Route route, List<String> offences) {
		expect(route, OWN, "no token", this.api, List.of(401), offences);
		this.tokens.refused(Tokens.caller(Side.PROVIDER, "staff", "provider", route.needed()))
			.forEach((what, token) -> expect(route, OWN, what, this.api.as(token), List.of(401), offences));
	}

	private void refusesCallers(Route route, Set<String> permissions, List<String> offences) {
		String[] others = permissions.stream()
			.filter((it) -> !it.equals(route.rule().permission()))
			.toArray(String[]::new);
		for (Side side : Side.values()) {
			expect(route, OWN, side + " without permissions", as(side), List.of(403), offences);
			expect(route, OWN, side + " with every other permission", as(side, others), List.of(403), offences);
		}
		if (route.rule().account() != null) {
			String[] all = permissions.toArray(String[]::new);
			for (Side side : List.of(Side.CUSTOMER, Side.PURCHASER)) {
				expect(route, "foreign-account", side + " of another account", as(side, all), List.of(403, 404),
						offences);
			}
		}
	}

	private String restricted() {
		return this.tokens.of(Tokens.caller(Side.CUSTOMER, "somebody", OWN), Map.of("restricted", true));
	}

	private String viewing(Route route) {
		return this.tokens.of(Tokens.caller(Side.CUSTOMER, "somebody", OWN, route.needed()),
				Map.of("act", Map.of("sub", "staff")));
	}

	/** Otherwise a route that refuses everybody would pass. */
	private void admits(Route route, List<String> offences) {
		int status = route.send(as(Side.PROVIDER, route.needed()), OWN);
		if (status == 401 || status >= 500) {
			offences.add(route + ": staff with the permission got " + status);
		}
	}

	private Api as(Side side, String... permissions) {
		Caller caller = (side == Side.SYSTEM) ? new Caller("system", null, null, side, null, Set.of(permissions), null)
				: Tokens.caller(side, "somebody", (side == Side.PROVIDER) ? "provider" : OWN, permissions);
		return this.api.as(this.tokens.of(caller));
	}

	private static void expect(Route route, String account, String who, Api api, List<Integer> allowed,
			List<String> offences) {
		int status = route.send(api, account);
		if (!allowed.contains(status)) {
			offences.add(route + ": " + who + " got " + status + " instead of " + allowed);
		}
	}

	private List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		for (Map.Entry<RequestMappingInfo, HandlerMethod> entry : this.handlers.getHandlerMethods().entrySet()) {
			HandlerRule rule = HandlerRule.of(entry.getValue()).orElse(null);
			if (rule != null && !rule.anonymous()) {
				Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
				String method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
				MediaType type = entry.getKey()
					.getConsumesCondition()
					.getConsumableMediaTypes()
					.stream()
					.findFirst()
					.orElse(MediaType.APPLICATION_JSON);
				entry.getKey().getPatternValues().forEach((path) -> routes.add(new Route(method, path, type, rule)));
			}
		}
		return routes;
	}

	private record Route(String method, String path, MediaType type, HandlerRule rule) {

		String[] needed() {
			return (this.rule.permission() != null) ? new String[] { this.rule.permission() } : new String[0];
		}

		int send(Api api, String account) {
			String to = (this.rule.account() != null) ? this.path.replace("{" + this.rule.account() + "}", account)
					: this.path;
			boolean form = this.type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA);
			String contentType = form ? this.type + ";boundary=x" : this.type.toString();
			return api.with("Content-Type", contentType)
				.send(this.method, to.replaceAll("\\{[^}]*}", "unknown"), form ? "--x--\r\n" : "{}")
				.status();
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
