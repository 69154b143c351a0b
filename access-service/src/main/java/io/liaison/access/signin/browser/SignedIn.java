package io.liaison.access.signin.browser;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
 * @param session of {@link io.liaison.access.session.Sessions}; absent where an earlier
 * version has signed in
 * @param amr by what (RFC 8176)
 */
public record SignedIn(String identityId, long passwordVersion, Instant at, @Nullable Chosen chosen,
		@Nullable String session, List<String> amr) implements AuthenticatedPrincipal, Serializable {

	private static final List<String> PASSWORD = List.of("pwd");

	private static final List<String> PASSWORD_AND_CODE = List.of("pwd", "otp", "mfa");

	public SignedIn {
		amr = List.copyOf(amr);
	}

	/** By the password alone. */
	public SignedIn(String identityId, long passwordVersion, Instant at, @Nullable Chosen chosen,
			@Nullable String session) {
		this(identityId, passwordVersion, at, chosen, session, PASSWORD);
	}

	/**
	 * By a passkey, which is two factors: the device, and what its owner showed to it.
	 * @param synced whether the key may be on other devices as well
	 */
	public static SignedIn byPasskey(String identityId, long passwordVersion, Instant at, String session,
			boolean synced) {
		return new SignedIn(identityId, passwordVersion, at, null, session, passkey(synced));
	}

	/**
	 * Without attestation the authenticator's word for it: a key that is copied is not of
	 * hardware.
	 */
	private static List<String> passkey(boolean synced) {
		return List.of(synced ? "swk" : "hwk", "user", "mfa");
	}

	/** Whoever is signed in in the browser that asks, if anybody. */
	public static @Nullable SignedIn current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn who) ? who : null;
	}

	@Override
	public String getName() {
		return this.identityId;
	}

	/** The same, who has just proved it again. */
	public SignedIn again(long newPasswordVersion, Instant now) {
		return new SignedIn(this.identityId, newPasswordVersion, now, this.chosen, this.session, this.amr);
	}

	public SignedIn as(@Nullable Chosen membership) {
		return new SignedIn(this.identityId, this.passwordVersion, this.at, membership, this.session, this.amr);
	}

	/** The same, who has shown the second factor too. */
	public SignedIn withSecondFactor(Instant now) {
		return new SignedIn(this.identityId, this.passwordVersion, now, this.chosen, this.session, PASSWORD_AND_CODE);
	}

	/** The same, who has just made a passkey. */
	public SignedIn withPasskey(boolean synced, Instant now) {
		List<String> shown = Stream.concat(this.amr.stream().filter(PASSWORD::contains), passkey(synced).stream())
			.toList();
		return new SignedIn(this.identityId, this.passwordVersion, now, this.chosen, this.session, shown);
	}

	/** The same, of whom no second factor is known any more. */
	public SignedIn withoutSecondFactor() {
		return new SignedIn(this.identityId, this.passwordVersion, this.at, this.chosen, this.session);
	}

	/** The same, in another session. */
	SignedIn in(String otherSession) {
		return new SignedIn(this.identityId, this.passwordVersion, this.at, this.chosen, otherSession, this.amr);
	}

	/** Whether more than one factor was shown. */
	public boolean isMultiFactor() {
		return this.amr.contains("mfa");
	}

	/** The assurance that gives, by the levels of NIST SP 800-63B-4. */
	public String acr() {
		return isMultiFactor() ? "aal2" : "aal1";
	}

	/** In the form that Spring Security keeps in sessions and authorizations. */
	public Authentication authentication() {
		return UsernamePasswordAuthenticationToken.authenticated(this, null, List.of(FactorGrantedAuthority
			.withAuthority(this.amr.containsAll(PASSWORD) ? FactorGrantedAuthority.PASSWORD_AUTHORITY
					: FactorGrantedAuthority.WEBAUTHN_AUTHORITY)
			.issuedAt(this.at)
			.build()));
	}

	/**
	 * The membership that was chosen (C11).
	 *
	 * @param via the purchaser's account through which, if through one
	 * @param term of the grant: turned off and on again it has to be chosen anew
	 */
	public record Chosen(String contactId, String accountId, @Nullable String via, long term) implements Serializable {
	}

}
