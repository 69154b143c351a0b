package io.liaison.access.signin;

import java.io.IOException;

import io.liaison.access.signin.browser.ActiveAccount;
import io.liaison.access.signin.browser.SignedIn.Chosen;
import io.liaison.access.signin.browser.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a client is authorized: a session of before a new password has to sign in again,
 * and one without a membership, or whose membership is gone, or of another account than
 * the request names (T55), has to choose one.
 */
public final class MembershipGuard extends OncePerRequestFilter {

	/** The authorization endpoint. */
	public static final String AUTHORIZE = "/auth/oauth2/authorize";

	private final ActiveAccount activeAccount;

	public MembershipGuard(ActiveAccount activeAccount) {
		this.activeAccount = activeAccount;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(AUTHORIZE);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SignedIn who = SignedIn.current();
		if (who != null && (isForAnother(request, who) || this.activeAccount.rights(who).isEmpty())) {
			boolean halfway = this.activeAccount.halfway(who).isPresent();
			if (!halfway && this.activeAccount.identity(who).isEmpty()) {
				request.getSession().invalidate();
				SecurityContextHolder.clearContext();
			}
			else {
				if ("none".equals(request.getParameter("prompt"))) {
					// nothing may be asked: the same as nobody
					SecurityContextHolder.clearContext();
					chain.doFilter(request, response);
					return;
				}
				response.sendRedirect(WaitingRequest.of(request)
					.behind(halfway ? SignInConfiguration.SECOND_FACTOR : SignInConfiguration.CHOOSE));
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static boolean isForAnother(HttpServletRequest request, SignedIn who) {
		String account = request.getParameter(WaitingRequest.ACCOUNT);
		Chosen chosen = who.chosen();
		return account != null && (chosen == null || !account.equals(chosen.accountId()));
	}

}
