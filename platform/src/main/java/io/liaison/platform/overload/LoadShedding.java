package io.liaison.platform.overload;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.web.problem.RefusalAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes on what the process can do and refuses the rest at once (503), so that what is
 * taken on is done in time and the relay and the consumers have their share. It stands
 * before everything that costs. Requests that take rights away have room of their own.
 */
final class LoadShedding extends OncePerRequestFilter {

	private static final Duration RETRY = Duration.ofSeconds(1);

	private final List<RequestMatcher> reserved;

	private final long small;

	private final Supplier<RefusalAnswers> answers;

	private final BulkheadRegistry bulkheads;

	private final Lane usual;

	private final Lane reservedLane;

	LoadShedding(OverloadSettings settings, List<ReservedRequests> reserved, Supplier<RefusalAnswers> answers) {
		this.reserved = reserved.stream().map(ReservedRequests::matcher).toList();
		this.small = settings.small().toBytes();
		this.answers = answers;
		this.bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
			.maxConcurrentCalls(settings.running())
			.maxWaitDuration(settings.patience())
			.fairCallHandlingStrategyEnabled(true)
			.build());
		this.usual = new Lane(this.bulkheads.bulkhead("requests"), settings.waiting());
		this.reservedLane = new Lane(this.bulkheads.bulkhead("requests-reserved"), settings.waiting());
	}

	/** How full each lane is. */
	BulkheadRegistry lanes() {
		return this.bulkheads;
	}

	/** How many usual requests wait for their turn. */
	int waiting() {
		return this.usual.waiting();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isLong(request)) {
			chain.doFilter(request, response);
			return;
		}
		Lane lane = lane(request);
		if (!lane.enter()) {
			this.answers.get()
				.answer(request, response,
						Refusal.unavailable("There is more to do than can be done at once. Try again.", RETRY));
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			lane.leave();
		}
	}

	/** How long it takes is for its sender to say, who would hold a place so long. */
	private boolean isLong(HttpServletRequest request) {
		return request.getContentLengthLong() > this.small || request.getHeader("Transfer-Encoding") != null;
	}

	private Lane lane(HttpServletRequest request) {
		boolean kept = HttpMethod.DELETE.matches(request.getMethod())
				|| this.reserved.stream().anyMatch((matcher) -> matcher.matches(request));
		return kept ? this.reservedLane : this.usual;
	}

}
