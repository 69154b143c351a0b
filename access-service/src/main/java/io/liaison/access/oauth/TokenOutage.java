package io.liaison.access.oauth;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A token that cannot be made now is told in the form of an OAuth error, so that no
 * client takes it for an end: {@code temporarily_unavailable} with 503 and
 * {@code Retry-After}. Nothing was used up; the same request may be sent again.
 */
final class TokenOutage extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(Endpoints.TOKEN);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.UNAVAILABLE) {
				throw refusal;
			}
			Duration pause = refusal.retryAfter();
			response.setStatus(refusal.kind().status());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf((pause != null) ? pause.toSeconds() : 1));
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			response.setContentType(MediaType.APPLICATION_JSON_VALUE);
			JsonMapper.shared()
				.writeValue(response.getOutputStream(),
						Map.of("error", "temporarily_unavailable", "error_description", refusal.detail()));
		}
	}

}
