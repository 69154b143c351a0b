package io.liaison.gateway.limit;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * So many requests within a window, for each client on its own.
 *
 * @param method of the requests that count; none for all
 * @param paths patterns of the requests that count
 * @param requests how many within the window; as many may come at once
 */
record RateLimit(@Nullable HttpMethod method, List<String> paths, Per per, long requests, Duration window) {

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
