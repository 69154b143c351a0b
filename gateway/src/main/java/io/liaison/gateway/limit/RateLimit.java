package io.liaison.gateway.limit;

import java.time.Duration;
import java.util.List;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * So many requests within a window, for each client on its own.
 *
 * @param method of the requests that count
 * @param paths patterns of the requests that count
 * @param requests how many within the window; as many may come at once
 */
record RateLimit(HttpMethod method, List<String> paths, Per per, long requests, Duration window) {

	boolean concerns(ServerHttpRequest request, Per asked) {
		PathContainer path = request.getPath().pathWithinApplication();
		return this.per == asked && this.method.equals(request.getMethod()) && this.paths.stream()
			.anyMatch((pattern) -> PathPatternParser.defaultInstance.parse(pattern).matches(path));
	}

	/** What makes two requests those of one client. */
	enum Per {

		/** the client's address; of IPv6 its /64 */
		ADDRESS,

		/** whom the access token names; requests without one count by address */
		IDENTITY

	}

}
