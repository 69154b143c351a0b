package io.liaison.access.signin.browser;

import java.util.Optional;

import io.liaison.access.identity.LoginIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The browser's session on our pages, for whoever changes how they sign in. */
@Component
public class OwnSession {

	private final ActiveAccount activeAccount;

	private final SessionStart sessionStart;

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	OwnSession(ActiveAccount activeAccount, SessionStart sessionStart) {
		this.sessionStart = sessionStart;
		this.activeAccount = activeAccount;
	}

	/** Whoever is signed in, if that still holds. */
	public Optional<LoginIdentity> identity() {
		return Optional.ofNullable(SignedIn.current()).flatMap(this.activeAccount::identity);
	}

	/** Goes on with who has just proved it again, as an open session. */
	public void goOn(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
		renamed(who, request, response);
		this.sessionStart.keep(who, request);
	}

	/**
	 * Under a name of its own, which nobody knows who knew the one before.
	 */
	public void renamed(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(who.authentication());
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

}
