package io.liaison.platform.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.liaison.platform.command.Actor;
import io.liaison.platform.command.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls, as the access token says; an argument of controller methods.
 *
 * @param subject the login identity, or the client of a system
 * @param contactId the person
 * @param accountId the account acted for
 * @param via the purchaser account through which the account is acted for
 * @param emailId the person's e-mail used for the account
 */
public record Caller(String subject, @Nullable String contactId, @Nullable String accountId, Side side,
		@Nullable String via, Set<String> permissions, @Nullable String emailId) {

	public Caller {
		permissions = Set.copyOf(permissions);
	}

	static Caller of(Jwt token) {
		List<String> permissions = token.getClaimAsStringList("perm");
		return new Caller(Objects.requireNonNull(token.getSubject()), token.getClaimAsString("cid"),
				token.getClaimAsString("acc"), Side.valueOf(Objects.requireNonNull(token.getClaimAsString("side"))),
				token.getClaimAsString("via"), (permissions != null) ? Set.copyOf(permissions) : Set.of(),
				token.getClaimAsString("eid"));
	}

	/**
	 * Whoever the token of the current request names; none without a token.
	 */
	public static @Nullable Caller current() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)
				? of(token.getToken()) : null;
	}

	/** The session that the token of the current request belongs to, if it names one. */
	public static Optional<String> currentSession() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)
				? Optional.ofNullable(token.getToken().getClaimAsString("sid")) : Optional.empty();
	}

	/** Whether the token of the current request serves for one thing alone. */
	static boolean isRestricted() {
		return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
				&& Boolean.TRUE.equals(token.getToken().getClaim("restricted"));
	}

	/**
	 * Whether somebody else looks through the token of the current request (claim
	 * {@code act}, RFC 8693, 4.1), who may change nothing by it.
	 */
	static boolean isLookedThrough() {
		return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
				&& token.getToken().hasClaim("act");
	}

	/** The viewing that the token of the current request serves, if it serves one. */
	public static Optional<String> currentViewing() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)
				? Optional.ofNullable(token.getToken().getClaimAsString("viewing")) : Optional.empty();
	}

	/**
	 * What the rights of the current request were read from, as far as others have it,
	 * too: the accounts and the contact's access.
	 */
	public static List<AsOf> rightsAsOf() {
		if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)
				|| !(token.getToken().getClaim("ver") instanceof Map<?, ?> versions)) {
			return List.of();
		}
		return versions.entrySet().stream().flatMap((version) -> asOf(version).stream()).toList();
	}

	private static Optional<AsOf> asOf(Map.Entry<?, ?> version) {
		String[] key = version.getKey().toString().split(":", 2);
		long sequence = ((Number) version.getValue()).longValue();
		return switch (key[0]) {
			case "a" -> Optional.of(new AsOf("/contacts", key[1], sequence));
			case "c" -> Optional.of(new AsOf("/access", key[1], sequence));
			default -> Optional.empty();
		};
	}

	/**
	 * Whether the caller may do this where no account, or the caller's own, is concerned.
	 */
	public boolean may(String permission) {
		return Authorisation.decide(this, permission, null) == Authorisation.GRANTED;
	}

	/** Whether the caller may do this on that account. */
	public boolean may(String permission, String onAccount) {
		return Authorisation.decide(this, permission, onAccount) == Authorisation.GRANTED;
	}

	/**
	 * Refuses as the route itself would: 404 for a foreign account, 403 without the
	 * permission.
	 */
	public void require(String permission, String onAccount) {
		Authorisation.decide(this, permission, onAccount).orRefuse(permission);
	}

	public Actor actor() {
		return (this.contactId != null) ? Actor.contact(this.contactId, this.accountId, this.via)
				: Actor.client(this.subject);
	}

}
