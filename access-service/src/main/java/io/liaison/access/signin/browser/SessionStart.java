package io.liaison.access.signin.browser;

import io.liaison.access.session.Device;
import io.liaison.access.session.Network;
import io.liaison.access.session.Session;
import io.liaison.access.session.Sessions;
import io.liaison.platform.command.Ids;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Writes down the session of whoever has signed in, or has just proved it again. Without
 * this the session is over before it began.
 */
@Component
public class SessionStart {

	private final Sessions sessions;

	SessionStart(Sessions sessions) {
		this.sessions = sessions;
	}

	/** Who proves it again in the same browser goes on with the session. */
	public String of(String identityId) {
		SignedIn before = SignedIn.current();
		String session = (before != null && before.identityId().equals(identityId)) ? before.session() : null;
		return (before != null && session != null && this.sessions.contain(identityId, session, before.at())) ? session
				: Ids.random();
	}

	/** In another session where the one there was has been ended meanwhile. */
	public SignedIn anew(SignedIn who) {
		return this.sessions.contain(who.identityId(), who.session(), who.at()) ? who : who.in(Ids.random());
	}

	/** Nothing where an earlier version has signed in, which named no session. */
	public void keep(SignedIn who, HttpServletRequest request) {
		String session = who.session();
		if (session != null) {
			this.sessions.begin(who.identityId(),
					new Session(session, who.at(), who.passwordVersion(),
							Device.of(request.getHeader(HttpHeaders.USER_AGENT)), Network.of(request.getRemoteAddr()),
							who.amr()));
		}
	}

}
