package io.liaison.access.signin;

import java.io.IOException;
import java.time.InstantSource;

import io.liaison.access.grant.login.PendingGrants;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.passkey.ChallengeCookie;
import io.liaison.access.passkey.Passkeys.Question;
import io.liaison.access.passkey.Passkeys.Shown;
import io.liaison.access.passkey.Passkeys;
import io.liaison.access.signin.browser.SessionStart;
import io.liaison.access.signin.browser.OwnSession;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sign-in with a passkey, instead of the password or after it: from there on all is as
 * after a password and a code.
 */
@Controller
@Anonymous
@Hidden
class PasskeySignInController {

	private final Passkeys passkeys;

	private final ChallengeCookie cookie;

	private final PendingGrants pending;

	private final OwnSession session;

	private final SessionStart sessionStart;

	private final Arrivals arrivals;

	private final InstantSource clock;

	PasskeySignInController(Passkeys passkeys, ChallengeCookie cookie, PendingGrants pending, OwnSession session,
			SessionStart sessionStart, Arrivals arrivals, InstantSource clock) {
		this.passkeys = passkeys;
		this.cookie = cookie;
		this.pending = pending;
		this.session = session;
		this.sessionStart = sessionStart;
		this.arrivals = arrivals;
		this.clock = clock;
	}

	@PostMapping(SignInConfiguration.PASSKEY_CHALLENGE)
	ResponseEntity<String> challenge(HttpServletResponse response) {
		Question question = this.passkeys.signIn();
		this.cookie.set(question.challenge(), response);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(question.options());
	}

	@PostMapping(SignInConfiguration.PASSKEY)
	@Nullable String signIn(@RequestParam(defaultValue = "") String credential, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Shown shown = this.passkeys.shown(this.cookie.shown(request), credential).orElse(null);
		if (shown == null) {
			return "redirect:" + WaitingRequest.carried(request, SignInConfiguration.SIGN_IN + "?passkey");
		}
		LoginIdentity identity = shown.identity();
		// what an interrupted activation left behind
		this.pending.bringIntoUse(identity);
		SignedIn who = SignedIn.byPasskey(identity.id(), identity.passwordVersion(), this.clock.instant(),
				this.sessionStart.of(identity.id()), shown.passkey().synced());
		this.session.renamed(who, request, response);
		this.arrivals.onAuthenticationSuccess(request, response, who.authentication());
		return null;
	}

}
