package io.liaison.access.oauth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The endpoints' methods (RFC 9110, 9.3 and 15.5.6), of which the framework knows only
 * those it serves; and how long the documents that all clients read may be kept.
 */
final class EndpointMethods extends OncePerRequestFilter {

	/** As long as the resource servers keep the keys. */
	private static final String KEPT = "public, max-age=300";

	private final HandlerExceptionResolver answers;

	EndpointMethods(HandlerExceptionResolver answers) {
		this.answers = answers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<String> methods = Endpoints.methods(request);
		if (request.getMethod().equals("OPTIONS")) {
			response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods) + ", OPTIONS");
			response.setStatus(HttpStatus.NO_CONTENT.value());
		}
		else if (!methods.contains(request.getMethod())) {
			this.answers.resolveException(request, response, null,
					new HttpRequestMethodNotSupportedException(request.getMethod(), methods));
		}
		else if (methods.contains("HEAD")) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			chain.doFilter(asGet(request), response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** The server itself keeps the body back. */
	private static HttpServletRequest asGet(HttpServletRequest request) {
		return new HttpServletRequestWrapper(request) {
			@Override
			public String getMethod() {
				return "GET";
			}
		};
	}

}
