package io.liaison.gateway.session;

import java.text.ParseException;

import com.nimbusds.jwt.JWTParser;
import io.liaison.gateway.problem.GatewayProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * For which account a page was made. A browser has one session: when another tab has
 * switched it, the pages of before must not read or write in the wrong account.
 */
final class PageAccount {

	private static final String HEADER = "Liaison-Account";

	private final @Nullable String named;

	private PageAccount(@Nullable String named) {
		this.named = named;
	}

	static PageAccount of(HttpHeaders headers) {
		return new PageAccount(headers.getFirst(HEADER));
	}

	/** Whether a page of ours asks, which had a session when it was made. */
	boolean isNamed() {
		return this.named != null;
	}

	/**
	 * @param token which the gateway fetched itself, so its signature says nothing more
	 * @throws GatewayProblem when the token is for another account
	 */
	void requireThatOf(String token) {
		if (this.named != null && !this.named.equals(account(token))) {
			throw GatewayProblem.accountSwitched();
		}
	}

	private static @Nullable String account(String token) {
		try {
			return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("acc");
		}
		catch (ParseException ex) {
			return null;
		}
	}

}
