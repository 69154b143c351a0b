package io.liaison.gateway.limit;

import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.liaison.gateway.problem.GatewayProblem;

import org.springframework.http.HttpHeaders;

/**
 * What one client has left of one limit, and how that is told (RateLimit header fields
 * for HTTP, draft-ietf-httpapi-ratelimit-headers).
 */
record Allowance(String name, RateLimit limit, Bucket bucket) {

	/** Takes one request from it; false when there is none. */
	boolean take(HttpHeaders told) {
		ConsumptionProbe probe = this.bucket.tryConsumeAndReturnRemaining(1);
		tell(told, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
		return probe.isConsumed();
	}

	GatewayProblem refusal() {
		long wait = seconds(this.bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
		return GatewayProblem.tooMany("This was asked for too often. Try again later.", Math.max(1, wait));
	}

	private void tell(HttpHeaders told, long left, long reset) {
		append(told, "RateLimit-Policy",
				"\"%s\";q=%d;w=%d".formatted(this.name, this.limit.requests(), this.limit.window().toSeconds()));
		append(told, "RateLimit", "\"%s\";r=%d;t=%d".formatted(this.name, left, reset));
	}

	/** Both are lists (RFC 9651, 3.1): a request may count for several limits. */
	private static void append(HttpHeaders told, String name, String item) {
		String others = told.getFirst(name);
		told.set(name, (others != null) ? others + ", " + item : item);
	}

	private static long seconds(long nanos) {
		return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
	}

}
