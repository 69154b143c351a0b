package io.liaison.access.oauth;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Tells a client what is wrong as RFC 6749, 5.2 says: JSON with {@code error}, and with a
 * 401 the scheme by which it could have said who it is.
 */
final class ClientErrors implements AuthenticationEntryPoint, AuthenticationFailureHandler {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		write(response, OAuth2ErrorCodes.INVALID_CLIENT, null);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		write(response, (exception instanceof OAuth2AuthenticationException refused) ? refused.getError().getErrorCode()
				: OAuth2ErrorCodes.INVALID_CLIENT, null);
	}

	static void write(HttpServletResponse response, String error, @Nullable String description) throws IOException {
		boolean unknown = OAuth2ErrorCodes.INVALID_CLIENT.equals(error);
		if (unknown) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"liaison\"");
		}
		response.setStatus((unknown ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST).value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		JsonMapper.shared()
			.writeValue(response.getOutputStream(), (description != null)
					? Map.of("error", error, "error_description", description) : Map.of("error", error));
	}

}
