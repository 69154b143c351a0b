package io.liaison.access.signin.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.liaison.access.settings.AccessSettings;
import io.liaison.platform.problem.Failures;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.failure.StoreFailure;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * What goes wrong on the pages under /auth is told to people as a page: one sentence, and
 * a way on. Other clients get a problem document.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemPages implements HandlerExceptionResolver {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

	/** Where the links of mails lead. */
	private static final Set<String> LINKS = Set.of("/auth/activate", "/auth/reset/choose", "/auth/choose-password");

	private static final int UNAVAILABLE = Kind.UNAVAILABLE.status();

	private final AccessSettings settings;

	ProblemPages(AccessSettings settings) {
		this.settings = settings;
	}

	/** Whether a person in a browser waits for the answer. */
	public static boolean wanted(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		boolean form = "GET".equals(request.getMethod()) || "POST".equals(request.getMethod());
		return form && accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html")
				&& path(request).startsWith("/auth/");
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception failure) {
		if (!wanted(request) || response.isCommitted()) {
			return null;
		}
		int status = status(failure);
		response.setStatus(status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String again = "";
		if (status == UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "2");
			again = "GET".equals(request.getMethod()) ? "itself" : "sender";
			if (again.equals("itself")) {
				response.setHeader("Refresh", "2");
			}
		}
		boolean ofLink = status == Kind.INVALID.status() && LINKS.contains(path(request));
		return new ModelAndView(ofLink ? "link-dead" : "problem",
				Map.of("text", text(status), "again", again, "signIn", this.settings.url("/login")));
	}

	private static int status(Exception failure) {
		if (failure instanceof Refusal refusal) {
			return refusal.kind().status();
		}
		if (failure instanceof ErrorResponse answer) {
			return answer.getStatusCode().value();
		}
		if (failure instanceof InvalidParameterException illFormed) {
			return illFormed.getErrorCode();
		}
		boolean passes = StoreFailure.passes(failure);
		LOG.atLevel(passes ? Level.WARN : Level.ERROR).log("Answered with a page: {}", Failures.describe(failure));
		return passes ? UNAVAILABLE : 500;
	}

	private static String text(int status) {
		return switch (status) {
			case 404 -> "missing";
			case 503 -> "busy";
			case 500 -> "failed";
			default -> "refused";
		};
	}

	static String path(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) ? asked
				: request.getRequestURI();
	}

}
