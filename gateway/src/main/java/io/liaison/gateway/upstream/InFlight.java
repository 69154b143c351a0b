package io.liaison.gateway.upstream;

import java.time.Duration;
import java.util.List;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How many requests are on their way to a service: a crowd before a slow one is turned
 * away here, before it costs memory. Requests that end sign-ins or take rights away are
 * not counted.
 */
@Component
class InFlight {

	private final BulkheadRegistry services;

	private final List<Kept> kept;

	InFlight(Settings settings, MeterRegistry meters) {
		this.services = BulkheadRegistry
			.of(BulkheadConfig.custom().maxConcurrentCalls(settings.inFlight()).maxWaitDuration(Duration.ZERO).build());
		this.kept = settings.reserved().stream().map(Kept::of).toList();
		TaggedBulkheadMetrics.ofBulkheadRegistry(this.services).bindTo(meters);
	}

	Bulkhead of(String service) {
		return this.services.bulkhead(service);
	}

	/** How long a large body takes is for its sender to say, of whom few are let in. */
	boolean counts(ServerHttpRequest request) {
		if (!WholeBody.isAwaited(request.getHeaders()) && UpstreamCall.hasBody(request.getHeaders())) {
			return false;
		}
		PathContainer path = request.getPath().pathWithinApplication();
		return this.kept.stream().noneMatch((it) -> it.method.equals(request.getMethod()) && it.path.matches(path));
	}

	/**
	 * @param inFlight requests on their way to one service at the same time
	 * @param reserved the requests that are not counted, as method and path pattern
	 */
	@ConfigurationProperties("liaison.gateway")
	record Settings(@DefaultValue("512") int inFlight, @DefaultValue List<String> reserved) {
	}

	private record Kept(HttpMethod method, PathPattern path) {

		static Kept of(String written) {
			String[] parts = written.split(" ", 2);
			return new Kept(HttpMethod.valueOf(parts[0]), PathPatternParser.defaultInstance.parse(parts[1]));
		}

	}

}
