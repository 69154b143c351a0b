package io.liaison.gateway.limit;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.liaison.gateway.limit.RateLimit.Per;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The buckets of all clients, of this instance alone. What has not been asked for within
 * the window is full again and forgotten.
 */
@Component
@EnableConfigurationProperties(RateLimitSettings.class)
class RateLimits {

	private static final int MOST_CLIENTS = 100_000;

	private final List<Limit> limits;

	private final Cache<Key, Bucket> buckets;

	RateLimits(RateLimitSettings settings) {
		this.limits = settings.rateLimits()
			.entrySet()
			.stream()
			.map((it) -> limit(it.getKey(), it.getValue()))
			.sorted(Comparator.comparing(Limit::widest))
			.toList();
		Duration longest = this.limits.stream()
			.map((limit) -> limit.rule().window())
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
		this.buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(longest).build();
	}

	private Limit limit(String name, RateLimit rule) {
		return new Limit(name, rule, rule.paths().stream().map(PathPatternParser.defaultInstance::parse).toList());
	}

	/**
	 * The limit that concerns the request, if any does: of several the one of narrower
	 * paths. Their order in the settings would not do, for one that is set elsewhere
	 * comes before all others.
	 */
	Optional<Limit> of(ServerHttpRequest request, Per per) {
		return this.limits.stream().filter((limit) -> limit.concerns(request, per)).findFirst();
	}

	/** A limit with a name, and its buckets. */
	final class Limit {

		private final String name;

		private final RateLimit rule;

		private final List<PathPattern> paths;

		private Limit(String name, RateLimit rule, List<PathPattern> paths) {
			this.name = name;
			this.rule = rule;
			this.paths = paths;
		}

		private RateLimit rule() {
			return this.rule;
		}

		Per per() {
			return this.rule.per();
		}

		private boolean concerns(ServerHttpRequest request, Per per) {
			PathContainer path = request.getPath().pathWithinApplication();
			return this.rule.per() == per && this.rule.concerns(request)
					&& this.paths.stream().anyMatch((pattern) -> pattern.matches(path));
		}

		private PathPattern widest() {
			return Collections.max(this.paths);
		}

		/** What is left for a client. */
		Allowance left(String client) {
			return new Allowance(this.name, this.rule,
					RateLimits.this.buckets.get(new Key(this.name, client), this::full));
		}

		private Bucket full(Key key) {
			return Bucket.builder()
				.addLimit((bandwidth) -> bandwidth.capacity(this.rule.requests())
					.refillGreedy(this.rule.requests(), this.rule.window()))
				.build();
		}

	}

	private record Key(String limit, String client) {
	}

}
