package io.liaison.access.signin;

import java.io.IOException;

import io.liaison.platform.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what a filter refuses as a handler's refusal is answered. */
final class OutageFilter extends OncePerRequestFilter {

	private final HandlerExceptionResolver answers;

	OutageFilter(HandlerExceptionResolver answers) {
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (Refusal refusal) {
			this.answers.resolveException(request, response, null, refusal);
		}
	}

}
