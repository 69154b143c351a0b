package io.liaison.access.authorization;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiPredicate;

import io.liaison.access.link.LinkSigner;
import io.liaison.access.signin.MembershipGuard;
import io.liaison.access.signin.browser.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a sign-in that does not meet what a client demands count as none, for that request
 * alone: the session stays. The request then waits behind the sign-in page, and says
 * under a seal since when, so that it is met by what happens there and never again by
 * what was before.
 */
public final class AuthorizationDemands extends OncePerRequestFilter {

	private final BiPredicate<String, SignedIn> meant;

	private final AskedMark mark;

	private final InstantSource clock;

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	/**
	 * @param meant whether an ID token is of somebody
	 */
	public AuthorizationDemands(BiPredicate<String, SignedIn> meant, LinkSigner seals, InstantSource clock) {
		this.meant = meant;
		this.mark = new AskedMark(seals);
		this.clock = clock;
	}

	/** Whether this request of a client must be answered without asking the person. */
	public static boolean isSilent(HttpServletRequest request) {
		return request.getRequestURI().equals(MembershipGuard.AUTHORIZE)
				&& (AuthorizationRequests.isRefused(request) || SignInDemand.of(request).silent());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(MembershipGuard.AUTHORIZE)
				|| request.getParameter(OAuth2ParameterNames.RESPONSE_TYPE) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SignInDemand demand = SignInDemand.of(request);
		Instant now = this.clock.instant();
		Instant asked = this.mark.in(request, now);
		SignedIn who = SignedIn.current();
		if (!demand.anything() || (who != null && demand.metBy(who, asked, now, isMeant(demand, who)))) {
			chain.doFilter(request, response);
			return;
		}
		if (!demand.silent() && asked == null) {
			if (demand.choosing() && who != null) {
				choiceAnew(who, request, response);
			}
			response.sendRedirect(this.mark.on(request, now));
			return;
		}
		if (who != null && asked != null && !who.at().isBefore(asked)) {
			// somebody else than the hint says, and that just now
			AuthorizationRequests.refuse(request);
		}
		SecurityContextHolder.clearContext();
		chain.doFilter(request, response);
	}

	private boolean isMeant(SignInDemand demand, SignedIn who) {
		return demand.hint() == null || this.meant.test(demand.hint(), who);
	}

	private void choiceAnew(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(who.as(null).authentication());
		this.contexts.saveContext(context, request, response);
	}

}
