package io.liaison.platform.web;

import java.io.IOException;
import java.util.function.Supplier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;

/**
 * Refuses what is said of a body and cannot be: a type with wildcards, a form of several
 * parts without their boundary, a compression. It stands before whatever reads bodies.
 */
final class BodyTypes extends OncePerRequestFilter {

	private final Supplier<HandlerExceptionResolver> answers;

	BodyTypes(Supplier<HandlerExceptionResolver> answers) {
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Refusal refusal = refusal(request);
		if (refusal == null) {
			chain.doFilter(request, response);
			return;
		}
		if (refusal.kind() == Kind.UNSUPPORTED) {
			response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
		}
		this.answers.get().resolveException(request, response, null, refusal);
	}

	private static @Nullable Refusal refusal(HttpServletRequest request) {
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if (encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.strip())) {
			return unsupported("Bodies are taken without compression.");
		}
		String type = request.getContentType();
		return (type != null) ? refusal(type) : null;
	}

	private static @Nullable Refusal refusal(String type) {
		try {
			MediaType parsed = MediaType.parseMediaType(type);
			if (parsed.isWildcardType() || parsed.isWildcardSubtype()) {
				return unsupported("The Content-Type names no type.");
			}
			boolean parts = "multipart".equals(parsed.getType());
			return (parts && parsed.getParameter("boundary") == null)
					? Refusal.invalid("The Content-Type of a form of several parts names their boundary.") : null;
		}
		catch (InvalidMediaTypeException ex) {
			return unsupported("The Content-Type is none.");
		}
	}

	private static Refusal unsupported(String detail) {
		return Refusal.of(Kind.UNSUPPORTED, "unsupported-media-type", detail);
	}

}
