package io.liaison.access.authorization;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;

/** When somebody is asked, and what counts as a yes. */
public final class Consent {

	/** Where the question is put. */
	public static final String PAGE = "/auth/consent";

	/** The buttons of the page. */
	static final String ANSWER = "answer";

	private Consent() {
	}

	/** Of the clients that are to ask always, and where a client wants it asked. */
	public static boolean isRequired(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
		boolean always = Objects.requireNonNull(context.getRegisteredClient())
			.getClientSettings()
			.isRequireAuthorizationConsent();
		Authentication asked = context.getAuthentication();
		return always || (asked instanceof OAuth2AuthorizationCodeRequestAuthenticationToken request
				&& request.getAdditionalParameters().get("prompt") instanceof String prompt
				&& List.of(prompt.split(" ")).contains("consent"));
	}

	/**
	 * Nothing but the button that says yes is a yes, also where no scope was asked for.
	 */
	public static void take(OAuth2AuthorizationConsentAuthenticationContext context) {
		OAuth2AuthorizationConsentAuthenticationToken answer = context.getAuthentication();
		boolean yes = "yes".equals(answer.getAdditionalParameters().get(ANSWER));
		Objects.requireNonNull(context.getAuthorizationConsent()).authorities((all) -> {
			if (yes) {
				all.add(new SimpleGrantedAuthority("allowed"));
			}
			else {
				all.removeAll(Set.copyOf(all));
			}
		});
	}

}
