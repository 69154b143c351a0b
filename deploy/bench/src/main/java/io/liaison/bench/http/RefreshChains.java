package io.liaison.bench.http;

import java.util.List;

import io.liaison.systemtest.people.TokenResponse;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Answer;

/** A family of tokens for each caller, of which every refresh token is used once. */
final class RefreshChains {

	private final List<User> users;

	private final TokenResponse[] newest;

	private RefreshChains(List<User> users, TokenResponse[] newest) {
		this.users = users;
		this.newest = newest;
	}

	/** Families beside those that the users go on with. */
	static RefreshChains of(List<User> users) {
		TokenResponse[] families = users.stream().map(User::tokens).toArray(TokenResponse[]::new);
		users.forEach(User::signInSoon);
		return new RefreshChains(users, families);
	}

	void renew(int caller) {
		Answer answer = this.users.get(caller).client().tryRefresh(this.newest[caller]);
		this.newest[caller] = TokenResponse.of(Operation.served(answer, 200));
	}

}
