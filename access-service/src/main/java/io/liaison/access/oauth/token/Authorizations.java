package io.liaison.access.oauth.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.liaison.access.link.LinkSigner;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.access.viewing.ViewedRights;
import io.liaison.platform.security.SecurityEvents;
import io.liaison.platform.store.failure.StoreFailure;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Authorizations in MongoDB, one document each, found by what its tokens say and never by
 * a query. A refresh token that is presented again after its time ends the whole family
 * (RFC 9700, 4.14.2).
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

	/** How long somebody may think about an application's question. */
	private static final Duration DECISION = Duration.ofMinutes(10);

	private final MongoOperations operations;

	private final AuthorizationMapper form;

	private final SignedTokens signed;

	private final LinkSigner linkSigner;

	private final EndedFamilies ended;

	private final ViewedRights viewedRights;

	private final InstantSource clock;

	Authorizations(MongoOperations operations, AuthorizationMapper form, SignedTokens signed, LinkSigner linkSigner,
			EndedFamilies ended, ViewedRights viewedRights, InstantSource clock) {
		this.viewedRights = viewedRights;
		this.ended = ended;
		this.operations = operations;
		this.form = form;
		this.signed = signed;
		this.linkSigner = linkSigner;
		this.clock = clock;
	}

	@Override
	public void save(OAuth2Authorization authorization) {
		if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
			return;
		}
		Token<OAuth2AccessToken> access = authorization.getAccessToken();
		Token<OAuth2RefreshToken> refresh = authorization.getRefreshToken();
		Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
		boolean ended = (access != null) ? access.isInvalidated() : (code != null && code.isInvalidated());
		if (ended || (refresh != null && refresh.isInvalidated())) {
			remove(authorization);
		}
		else if (refresh != null) {
			advance(RefreshToken.read(refresh.getToken().getTokenValue(), this.linkSigner).orElseThrow(),
					refresh.getToken().getExpiresAt(), keyOfPublicClient(authorization));
		}
		else if (code != null) {
			insert(this.form.stored(authorization, code.getToken()));
			if (authorization.getId().startsWith(AuthorizationMapper.WAITING)) {
				delete(authorization.getId());
			}
		}
		else if (authorization.getAttribute(OAuth2ParameterNames.STATE) instanceof String state) {
			insert(this.form.waiting(authorization, state, this.clock.instant().plus(DECISION)));
		}
	}

	private void insert(StoredAuthorization fresh) {
		StoreFailure.refusing(() -> this.operations.insert(fresh));
	}

	/** A confidential client proves who it is by its secret. */
	private @Nullable String keyOfPublicClient(OAuth2Authorization authorization) {
		Token<OAuth2AccessToken> access = authorization.getAccessToken();
		Map<String, Object> claims = (access != null) ? access.getClaims() : null;
		return (claims != null && this.form.isPublic(authorization)
				&& claims.get(TokenBinding.CONFIRMATION) instanceof Map<?, ?> key
				&& key.get(TokenBinding.THUMBPRINT) instanceof String thumbprint) ? thumbprint : null;
	}

	/**
	 * The given refresh token is the latest from now on. Two who present the same one at
	 * once both get the same successor.
	 * @param end of the first one, and so of all its successors
	 */
	private void advance(RefreshToken next, @Nullable Instant end, @Nullable String key) {
		Instant now = this.clock.instant();
		Update update = new Update().set("number", next.number()).set("rotatedAt", now);
		if (next.number() == 1) {
			update.set("expiresAt", end);
			if (key != null) {
				update.set("key", key);
			}
		}
		Query before = Query
			.query(Criteria.where("_id").is(next.authorizationId()).and("number").is(next.number() - 1));
		boolean first = StoreFailure
			.refusing(() -> this.operations.updateFirst(before, update, StoredAuthorization.class))
			.getMatchedCount() == 1;
		boolean again = !first && next.number() > 1
				&& stored(next.authorizationId()).filter((it) -> it.number() == next.number()).isPresent();
		if (!first && !again) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
		}
	}

	@Override
	public void remove(OAuth2Authorization authorization) {
		if (!AuthorizationMapper.NO_FAMILY.equals(authorization.getId())) {
			remove(authorization.getId());
		}
	}

	/** First the end, which is told with it; what is left then is of no use. */
	private void remove(String id) {
		if (!id.startsWith(AuthorizationMapper.WAITING)) {
			stored(id).ifPresent((it) -> {
				String viewing = it.parameters().get(ViewedRights.PARAMETER);
				if (viewing != null) {
					this.viewedRights.leave(viewing, it.identityId());
				}
			});
			this.ended.end(id);
		}
		delete(id);
	}

	private void delete(String id) {
		StoreFailure.refusing(
				() -> this.operations.remove(Query.query(Criteria.where("_id").is(id)), StoredAuthorization.class));
	}

	@Override
	public @Nullable OAuth2Authorization findById(String id) {
		return stored(id).map(this.form::authorization).orElse(null);
	}

	@Override
	public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
		Optional<OAuth2Authorization> found;
		if (type == null) {
			found = (token.indexOf('~') > 0) ? byRefreshToken(token) : byAccessToken(token);
		}
		else {
			found = switch (type.getValue()) {
				case OAuth2ParameterNames.CODE -> byCode(token);
				case OAuth2ParameterNames.STATE ->
					stored(AuthorizationMapper.waitingId(token)).filter((it) -> it.awaitsConsent(this.clock.instant()))
						.map((it) -> this.form.waiting(it, token));
				case OAuth2ParameterNames.REFRESH_TOKEN -> byRefreshToken(token);
				case OAuth2ParameterNames.ACCESS_TOKEN -> byAccessToken(token);
				case OidcParameterNames.ID_TOKEN -> byIdToken(token);
				default -> Optional.empty();
			};
		}
		return found.orElse(null);
	}

	private Optional<OAuth2Authorization> byCode(String code) {
		Optional<StoredAuthorization> stored = stored(AuthorizationMapper.id(code));
		if (stored.filter((it) -> it.number() > 0).isPresent()) {
			// a used code may have been stolen, and with it the tokens (RFC 6749, 4.1.2)
			remove(stored.get().id());
		}
		return stored.filter((it) -> it.codeServes(this.clock.instant())).map((it) -> this.form.withCode(it, code));
	}

	private Optional<OAuth2Authorization> byRefreshToken(String value) {
		Optional<RefreshToken> presented = RefreshToken.read(value, this.linkSigner);
		Optional<StoredAuthorization> stored = presented.flatMap((it) -> stored(it.authorizationId()));
		if (presented.isEmpty() || stored.isEmpty()) {
			return Optional.empty();
		}
		if (this.ended.contain(stored.get().id())) {
			return Optional.empty();
		}
		if (stored.get().refreshServes(presented.get().number(), this.clock.instant())) {
			return Optional.of(this.form.withRefreshToken(stored.get(), value));
		}
		if (presented.get().number() < stored.get().number()) {
			SecurityEvents.tell(SecurityEvents.Kind.REFRESH_REUSED, "identity", stored.get().identityId(), "client",
					stored.get().clientId(), "family", stored.get().id());
		}
		remove(stored.get().id());
		return Optional.empty();
	}

	private Optional<OAuth2Authorization> byAccessToken(String value) {
		return this.signed.accessToken(value)
			.flatMap((jwt) -> SignedTokens.family(jwt)
				.map((family) -> stored(family).map((it) -> this.form.withAccessToken(it, jwt)))
				.orElseGet(() -> this.form.ofClient(jwt)));
	}

	private Optional<OAuth2Authorization> byIdToken(String value) {
		return this.signed.idToken(value)
			.map((jwt) -> this.form.withIdToken(jwt,
					SignedTokens.family(jwt)
						.flatMap(this::stored)
						.map(StoredAuthorization::identityId)
						.orElseGet(() -> subject(jwt))));
	}

	/**
	 * Of a family that is gone: the identity of whoever is here, if the token is theirs.
	 */
	private static String subject(Jwt idToken) {
		SignedIn who = SignedIn.current();
		return (who != null && SignedTokens.isOf(idToken, who)) ? who.identityId()
				: Objects.requireNonNull(idToken.getSubject());
	}

	private Optional<StoredAuthorization> stored(String id) {
		return StoreFailure
			.refusing(() -> Optional.ofNullable(this.operations.findById(id, StoredAuthorization.class)));
	}

}
