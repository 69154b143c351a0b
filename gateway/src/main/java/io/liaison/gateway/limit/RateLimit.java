package io.liaison.gateway.limit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * So many requests within a window, for each client on its own.
 *
 * @param method of the requests that count, GET also for HEAD; none for all
 * @param accept media type that the requests name which count; none for all
 * @param paths patterns of the requests that count
 * @param requests how many within the window; as many may come at once
 */
record RateLimit(@Nullable HttpMethod method, @Nullable MediaType accept, List<String> paths, Per per, long requests,
		Duration window) {

	boolean concerns(ServerHttpRequest request) {
		return (this.method == null || this.method.equals(method(request)))
				&& (this.accept == null || accepted(request).anyMatch(this.accept::equalsTypeAndSubtype));
	}

	/** To answer HEAD costs as much as GET. */
	private static HttpMethod method(ServerHttpRequest request) {
		return HttpMethod.HEAD.equals(request.getMethod()) ? HttpMethod.GET : request.getMethod();
	}

	private static Stream<MediaType> accepted(ServerHttpRequest request) {
		try {
			return request.getHeaders().getAccept().stream();
		}
		catch (InvalidMediaTypeException ex) {
			return Stream.empty();
		}
	}

	/** What makes two requests those of one client. */
	enum Per {

		/** the client's address; of IPv6 its /64 */
		ADDRESS,

		/**
		 * the client and the sign-in that the access token is of; requests without one
		 * count by address
		 */
		CALLER,

		/** whom the access token names; requests without one count by address */
		IDENTITY

	}

}
