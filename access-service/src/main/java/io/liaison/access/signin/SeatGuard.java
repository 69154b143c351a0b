package io.liaison.access.signin;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a client is authorized: a session of before a new password has to sign in again,
 * and one without a seat, or whose seat is gone, has to choose one.
 */
public final class SeatGuard extends OncePerRequestFilter {

	/** The authorization endpoint. */
	public static final String AUTHORIZE = "/auth/oauth2/authorize";

	private final Standing standing;

	private final RequestCache requests;

	public SeatGuard(Standing standing, RequestCache requests) {
		this.standing = standing;
		this.requests = requests;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(AUTHORIZE);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
			if (this.standing.identity(who).isEmpty()) {
				request.getSession().invalidate();
				SecurityContextHolder.clearContext();
			}
			else if (this.standing.rights(who).isEmpty()) {
				this.requests.saveRequest(request, response);
				response.sendRedirect(SignInConfiguration.CHOOSE);
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
