package io.liaison.access.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who proved to be an identity, and the membership taken since.
 *
 * @param passwordVersion of the password that was given; over as soon as there is another
 * @param at when it was given
 * @param chosen absent until a membership is taken
 */
public record SignedIn(String identityId, long passwordVersion, Instant at,
		@Nullable Chosen chosen) implements AuthenticatedPrincipal, Serializable {

	/** Whoever is signed in in the browser that asks, if anybody. */
	public static @Nullable SignedIn current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn who) ? who : null;
	}

	@Override
	public String getName() {
		return this.identityId;
	}

	SignedIn as(Chosen membership) {
		return new SignedIn(this.identityId, this.passwordVersion, this.at, membership);
	}

	/** In the form that Spring Security keeps in sessions and authorizations. */
	public Authentication authentication() {
		return UsernamePasswordAuthenticationToken.authenticated(this, null,
				List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
					.issuedAt(this.at)
					.build()));
	}

	/**
	 * The membership that was chosen (C11).
	 *
	 * @param term of the grant: turned off and on again it has to be chosen anew
	 */
	public record Chosen(String contactId, String accountId, long term) implements Serializable {
	}

}
