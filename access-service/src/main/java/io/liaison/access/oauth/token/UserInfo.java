package io.liaison.access.oauth.token;

import java.util.Map;
import java.util.function.Function;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.stereotype.Component;

/** What is told of the person behind an access token (OpenID Connect Core, 5.3). */
@Component
public class UserInfo implements Function<OidcUserInfoAuthenticationContext, OidcUserInfo> {

	private final SignedTokens signed;

	private final UserClaims claims;

	UserInfo(SignedTokens signed, UserClaims claims) {
		this.signed = signed;
		this.claims = claims;
	}

	@Override
	public OidcUserInfo apply(OidcUserInfoAuthenticationContext asked) {
		Jwt token = this.signed.accessToken(asked.getAccessToken().getTokenValue()).orElseThrow();
		if (token.hasClaim("act")) {
			// its sub is not the one of the ID token (OpenID Connect Core, 5.3.2)
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INSUFFICIENT_SCOPE);
		}
		Map<String, Object> said = token.getClaims();
		OidcUserInfo.Builder info = OidcUserInfo.builder();
		for (String name : new String[] { "sub", "cid", "acc", "side" }) {
			Object value = said.get(name);
			if (value != null) {
				info.claim(name, value);
			}
		}
		this.claims.of(token.getClaimAsString("cid"), token.getClaimAsString("eid"), SignedTokens.scopes(token))
			.forEach(info::claim);
		return info.build();
	}

}
