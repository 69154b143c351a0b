package io.liaison.access.authorization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Answers clients at their redirect, each time with the issuer, so that no other
 * provider's answer is taken for ours (RFC 9207).
 */
public final class AuthorizationAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final String issuer;

	public AuthorizationAnswers(String issuer) {
		this.issuer = issuer;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		OAuth2AuthorizationCodeRequestAuthenticationToken granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
		OAuth2AuthorizationCode code = granted.getAuthorizationCode();
		UriComponentsBuilder answer = at(granted.getRedirectUri());
		add(answer, OAuth2ParameterNames.CODE, (code != null) ? code.getTokenValue() : null);
		send(answer, granted, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		OAuth2AuthorizationCodeRequestAuthenticationException refused = (OAuth2AuthorizationCodeRequestAuthenticationException) exception;
		OAuth2AuthorizationCodeRequestAuthenticationToken asked = refused.getAuthorizationCodeRequestAuthentication();
		OAuth2Error error = refused.getError();
		if (asked == null || asked.getRedirectUri() == null || asked.getRedirectUri().isBlank()) {
			response.sendError(HttpStatus.BAD_REQUEST.value(), error.toString());
			return;
		}
		UriComponentsBuilder answer = at(asked.getRedirectUri());
		add(answer, OAuth2ParameterNames.ERROR, error.getErrorCode());
		add(answer, OAuth2ParameterNames.ERROR_DESCRIPTION, error.getDescription());
		send(answer, asked, response);
	}

	private void send(UriComponentsBuilder answer, OAuth2AuthorizationCodeRequestAuthenticationToken asked,
			HttpServletResponse response) throws IOException {
		add(answer, OAuth2ParameterNames.STATE, asked.getState());
		add(answer, "iss", this.issuer);
		response.sendRedirect(answer.build(true).toUriString());
	}

	private static UriComponentsBuilder at(@Nullable String redirect) {
		return UriComponentsBuilder.fromUriString(String.valueOf(redirect));
	}

	private static void add(UriComponentsBuilder answer, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			answer.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
		}
	}

}
