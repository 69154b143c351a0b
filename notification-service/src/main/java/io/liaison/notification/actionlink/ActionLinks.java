package io.liaison.notification.actionlink;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.liaison.notification.notification.Notification;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * Asks access-service for the one-time link of a letter, at the moment the letter is
 * written: the link is on no topic and in no document of ours. Guarded, so that a slow or
 * failing access-service costs no more than a wait.
 */
@Component
public class ActionLinks {

	private static final String NAME = "action-links";

	private final RestClient access;

	private final Retry retry;

	private final CircuitBreaker circuitBreaker;

	private final Bulkhead bulkhead;

	private final TimeLimiter timeLimiter;

	private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

	ActionLinks(RestClient accessClient, RetryRegistry retries, CircuitBreakerRegistry circuitBreakers,
			BulkheadRegistry bulkheads, TimeLimiterRegistry timeLimiters) {
		this.access = accessClient;
		this.retry = retries.retry(NAME);
		this.circuitBreaker = circuitBreakers.circuitBreaker(NAME);
		this.bulkhead = bulkheads.bulkhead(NAME);
		this.timeLimiter = timeLimiters.timeLimiter(NAME);
	}

	/** The link for a notification. */
	public Answer request(LinkPurpose purpose, Notification it) {
		Request request = new Request(purpose.name(), it.recipient().contactId(), it.recipient().emailId(),
				it.recipient().accountId(), Objects.requireNonNull(it.content().linkVersion()),
				it.content().actionLinkId());
		Callable<Answer> limited = TimeLimiter.decorateFutureSupplier(this.timeLimiter,
				() -> this.calls.submit(() -> call(request)));
		Callable<Answer> guarded = Retry.decorateCallable(this.retry, CircuitBreaker
			.decorateCallable(this.circuitBreaker, Bulkhead.decorateCallable(this.bulkhead, limited)));
		try {
			return guarded.call();
		}
		catch (Exception ex) {
			return new Unavailable("no link: " + ex.getClass().getSimpleName());
		}
	}

	private Answer call(Request request) {
		try {
			return Objects.requireNonNull(
					this.access.post().uri("/internal/action-links").body(request).retrieve().body(Link.class));
		}
		catch (HttpClientErrorException ex) {
			if (ex.getStatusCode().isSameCodeAs(HttpStatus.GONE)) {
				return new Gone(reason(ex));
			}
			throw ex;
		}
	}

	private static String reason(HttpClientErrorException ex) {
		Problem problem = ex.getResponseBodyAs(Problem.class);
		return (problem != null && problem.detail() != null) ? problem.detail() : "access-service makes no link for it";
	}

	/** What access-service answered. */
	public sealed interface Answer {

	}

	/**
	 * The link, a secret.
	 */
	public record Link(String url, @Nullable Instant expiresAt) implements Answer {

		@Override
		public String toString() {
			return "Link";
		}

	}

	/** There will be no link: used, superseded, or login is off. */
	public record Gone(String reason) implements Answer {
	}

	/** Not now. */
	public record Unavailable(String reason) implements Answer {
	}

	record Request(String purpose, String contactId, @Nullable String emailId, @Nullable String accountId, long version,
			@JsonInclude(Include.NON_NULL) @Nullable String actionLinkId) {
	}

	record Problem(@Nullable String detail) {
	}

}
