package io.liaison.access.oauth;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How clients send parameters (RFC 6749, 3.2 and appendix B): as a form, none twice; one
 * without a value counts as left out, an empty {@code client_secret} too.
 */
final class ClientForms extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Endpoints.takesForm(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isForm(request)) {
			ClientErrors.write(response, OAuth2ErrorCodes.INVALID_REQUEST,
					"Send the parameters as application/x-www-form-urlencoded.");
			return;
		}
		Map<String, String[]> parameters;
		try {
			parameters = request.getParameterMap();
		}
		catch (IllegalStateException illFormed) {
			ClientErrors.write(response, OAuth2ErrorCodes.INVALID_REQUEST, "The form cannot be read.");
			return;
		}
		if (parameters.values().stream().anyMatch((values) -> values.length > 1)) {
			ClientErrors.write(response, OAuth2ErrorCodes.INVALID_REQUEST, "Send each parameter once.");
			return;
		}
		chain.doFilter(new Filled(request, parameters), response);
	}

	private static boolean isForm(HttpServletRequest request) {
		try {
			String type = request.getContentType();
			return type != null
					&& MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(MediaType.parseMediaType(type));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/** Only the parameters that have a value. */
	private static final class Filled extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters = new LinkedHashMap<>();

		Filled(HttpServletRequest request, Map<String, String[]> all) {
			super(request);
			all.forEach((name, values) -> {
				if (!values[0].isEmpty()) {
					this.parameters.put(name, values);
				}
			});
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = this.parameters.get(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return this.parameters.get(name);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Collections.unmodifiableMap(this.parameters);
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.parameters.keySet());
		}

	}

}
