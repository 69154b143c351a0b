package io.liaison.gateway.page;

import java.util.Set;

import io.liaison.gateway.problem.GatewayProblem;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Which requests are for the portal's page: a browser's navigation to whatever is nobody
 * else's. Programs, which do not ask for HTML, are told when there is nothing.
 */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

	private static final Set<String> OTHERS = Set.of("api", "api-docs", "v3", "webjars", "auth", "login", "logout",
			"assets", "look", ".well-known", "actuator");

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	@Bean
	RouterFunction<ServerResponse> pages(PortalPage page) {
		return RouterFunctions.route(PageRoutes::isNavigation, page::show)
			.andRoute(PageRoutes::isChangeOfHome, (request) -> Mono.error(GatewayProblem.methodNotAllowed(READING)));
	}

	private static boolean isNavigation(ServerRequest request) {
		return READING.contains(request.method()) && !isOthers(request) && asksForHtml(request);
	}

	private static boolean isChangeOfHome(ServerRequest request) {
		return request.path().equals("/") && !READING.contains(request.method());
	}

	private static boolean isOthers(ServerRequest request) {
		return request.requestPath()
			.pathWithinApplication()
			.elements()
			.stream()
			.filter(PathSegment.class::isInstance)
			.map((segment) -> ((PathSegment) segment).valueToMatch())
			.findFirst()
			.filter((first) -> OTHERS.contains(first) || first.startsWith("swagger"))
			.isPresent();
	}

	private static boolean asksForHtml(ServerRequest request) {
		try {
			return request.headers()
				.accept()
				.stream()
				.anyMatch((type) -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML) && type.getQualityValue() > 0);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
