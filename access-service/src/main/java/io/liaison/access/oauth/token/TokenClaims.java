package io.liaison.access.oauth.token;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.nimbusds.jose.jwk.JWKSet;
import io.liaison.access.oauth.client.Clients;
import io.liaison.access.oauth.key.SigningKeyStore;
import io.liaison.access.rights.MembershipRights;
import io.liaison.access.signin.browser.ActiveAccount;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.access.viewing.ViewedRights.Viewed;
import io.liaison.access.viewing.ViewedRights;
import io.liaison.platform.command.Ids;
import io.liaison.platform.security.revocation.Revocation;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the tokens say: of access tokens (RFC 9068) the rights as they are at this moment.
 * Issue and expiry were set before this reads anything, so a token never outlives what
 * was known when it was made by more than its time.
 */
@Component
public class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

	/** The audience of our own services. */
	private static final String LIAISON = "liaison";

	private final JWKSet signingKeys;

	private final ActiveAccount activeAccount;

	private final OAuth2AuthorizationService authorizations;

	private final UserClaims userClaims;

	private final ViewedRights viewedRights;

	TokenClaims(JWKSet signingKeys, ActiveAccount activeAccount, OAuth2AuthorizationService authorizations,
			UserClaims userClaims, ViewedRights viewedRights) {
		this.viewedRights = viewedRights;
		this.userClaims = userClaims;
		this.signingKeys = signingKeys;
		this.activeAccount = activeAccount;
		this.authorizations = authorizations;
	}

	@Override
	public void customize(JwtEncodingContext context) {
		SignatureAlgorithm algorithm = algorithm(context);
		context.getJwsHeader()
			.algorithm(algorithm)
			.keyId(SigningKeyStore.signing(this.signingKeys, algorithm.getName()).orElseThrow());
		JwtClaimsSet.Builder claims = context.getClaims();
		OAuth2Authorization authorization = context.getAuthorization();
		if (authorization != null) {
			claims.id(SignedTokens.id(authorization.getId(), Ids.random()));
		}
		@Nullable SignedIn person = person(context);
		boolean own = Clients.isOwn(context.getRegisteredClient());
		SignedIn.Chosen membership = (person != null) ? person.chosen() : null;
		if (!own && membership != null) {
			// the person, whatever addresses come and go
			claims.subject(membership.contactId());
		}
		if (person != null && authorization != null) {
			String session = person.session();
			claims.claim(SignedTokens.SESSION, (session != null) ? session : authorization.getId());
		}
		if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
			context.getJwsHeader().type("at+jwt");
			String client = context.getRegisteredClient().getClientId();
			claims.audience(List.of(own ? LIAISON : client)).claim("client_id", client);
			String key = TokenBinding.of(context);
			if (key != null) {
				claims.claim(TokenBinding.CONFIRMATION, Map.of(TokenBinding.THUMBPRINT, key));
			}
			if (!context.getAuthorizedScopes().isEmpty()) {
				claims.claim(OAuth2ParameterNames.SCOPE,
						String.join(" ", new TreeSet<>(context.getAuthorizedScopes())));
			}
			if (person != null) {
				rights(person, own, context);
			}
			else {
				claims.claim("side", "SYSTEM").claim("perm", List.copyOf(context.getAuthorizedScopes()));
			}
		}
		else if (person != null) {
			claims.claim(IdTokenClaimNames.AUTH_TIME, Date.from(person.at()))
				.claim(IdTokenClaimNames.AMR, person.amr())
				.claim(IdTokenClaimNames.ACR, person.acr());
			if (UserClaims.wanted(context.getAuthorizedScopes())) {
				this.activeAccount.rights(person)
					.map(MembershipRights::membership)
					.ifPresent((it) -> this.userClaims.of(it.contactId(), it.emailId(), context.getAuthorizedScopes())
						.forEach(claims::claim));
			}
		}
	}

	/** Of access tokens the one that is quick to sign; of ID tokens the client's. */
	private static SignatureAlgorithm algorithm(JwtEncodingContext context) {
		return OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())
				? context.getRegisteredClient().getTokenSettings().getIdTokenSignatureAlgorithm()
				: SignatureAlgorithm.ES256;
	}

	private static @Nullable SignedIn person(JwtEncodingContext context) {
		Authentication principal = context.getPrincipal();
		return (principal != null && principal.getPrincipal() instanceof SignedIn who) ? who : null;
	}

	private void rights(SignedIn who, boolean own, JwtEncodingContext context) {
		MembershipRights held = this.activeAccount.rights(who).orElseThrow(() -> ended(context));
		JwtClaimsSet.Builder claims = context.getClaims();
		OAuth2Authorization authorization = context.getAuthorization();
		String viewing = own ? AuthorizationMapper.viewing(authorization) : null;
		MembershipRights rights = (viewing != null) ? viewed(viewing, who, held, context) : held;
		if (authorization != null) {
			// it may end without the session
			rights.versions().own(Revocation.Kind.SESSION, authorization.getId(), 0);
		}
		claims.claim("cid", rights.membership().contactId())
			.claim("eid", rights.membership().emailId())
			.claim("acc", rights.membership().accountId())
			.claim("side", rights.membership().side())
			.claim("perm",
					rights.permissions()
						.stream()
						.filter((it) -> own || context.getAuthorizedScopes().contains(it))
						.toList())
			.claim("amr", who.amr())
			.claim("acr", who.acr())
			.claim(IdTokenClaimNames.AUTH_TIME, who.at().getEpochSecond())
			.claim("ver", rights.versions().versions())
			.claim("rev", rights.versions().position());
		if (rights.isRestricted()) {
			claims.claim("restricted", true);
		}
		String via = rights.membership().viaId();
		if (via != null) {
			claims.claim("via", via);
		}
		Instant until = rights.until();
		if (until != null) {
			claims.claims((all) -> {
				if (all.get("exp") instanceof Instant expiry && until.isBefore(expiry)) {
					all.put("exp", until);
				}
			});
		}
	}

	/**
	 * Of whoever is seen: the token is about that one, and says who looks through it (RFC
	 * 8693, 4.1).
	 */
	private MembershipRights viewed(String viewing, SignedIn who, MembershipRights held, JwtEncodingContext context) {
		Viewed viewed = this.viewedRights.in(viewing, who, held).orElseThrow(() -> ended(context));
		context.getClaims()
			.subject(viewed.identityId())
			.claim("act", Map.of("sub", who.identityId()))
			.claim("viewing", viewing);
		return viewed.rights();
	}

	/** What once was signed in is over, and does not come back with the rights. */
	private OAuth2AuthenticationException ended(JwtEncodingContext context) {
		OAuth2Authorization authorization = context.getAuthorization();
		if (authorization != null) {
			this.authorizations.remove(authorization);
		}
		return new OAuth2AuthenticationException(
				new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "This access has ended. Sign in again.", null));
	}

}
