package io.liaison.gateway.limit;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.liaison.gateway.limit.RateLimit.Per;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * The buckets of all clients, of this instance alone. What has not been asked for within
 * the window is full again and forgotten.
 */
@Component
@EnableConfigurationProperties(RateLimitSettings.class)
class RateLimits {

	private static final int MOST_CLIENTS = 100_000;

	private final Map<String, RateLimit> limits;

	private final Cache<Key, Bucket> buckets;

	RateLimits(RateLimitSettings settings) {
		this.limits = settings.rateLimits();
		Duration longest = this.limits.values()
			.stream()
			.map(RateLimit::window)
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
		this.buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(longest).build();
	}

	/** What is left for a client; nothing when no limit concerns the request. */
	Optional<Allowance> of(ServerHttpRequest request, Per per, Function<ServerHttpRequest, String> client) {
		return this.limits.entrySet()
			.stream()
			.filter((limit) -> limit.getValue().concerns(request, per))
			.findFirst()
			.map((limit) -> new Allowance(limit.getKey(), limit.getValue(),
					bucket(limit.getKey(), client.apply(request))));
	}

	private Bucket bucket(String limit, String client) {
		RateLimit kind = Objects.requireNonNull(this.limits.get(limit));
		return this.buckets.get(new Key(limit, client), (key) -> Bucket.builder()
			.addLimit((bandwidth) -> bandwidth.capacity(kind.requests()).refillGreedy(kind.requests(), kind.window()))
			.build());
	}

	private record Key(String limit, String client) {
	}

}
