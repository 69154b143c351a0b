package io.liaison.access.signin;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

import io.liaison.access.identity.FactorCheck;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.signin.browser.ActiveAccount;
import io.liaison.access.signin.browser.Devices;
import io.liaison.access.signin.browser.SessionStart;
import io.liaison.access.signin.browser.OwnSession;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.security.Anonymous;
import io.liaison.platform.security.SecurityEvents;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks whoever gave the right password for the second factor. Until it is shown nothing
 * else is open.
 */
@Controller
@RequestMapping(SignInConfiguration.SECOND_FACTOR)
@Anonymous
@Hidden
class SecondFactorController {

	private final ActiveAccount activeAccount;

	private final FactorCheck factors;

	private final LoginIdentities identities;

	private final OwnSession session;

	private final SessionStart sessionStart;

	private final Arrivals arrivals;

	private final Devices devices;

	private final InstantSource clock;

	SecondFactorController(ActiveAccount activeAccount, FactorCheck factors, LoginIdentities identities,
			OwnSession session, SessionStart sessionStart, Arrivals arrivals, Devices devices, InstantSource clock) {
		this.identities = identities;
		this.activeAccount = activeAccount;
		this.factors = factors;
		this.session = session;
		this.sessionStart = sessionStart;
		this.arrivals = arrivals;
		this.devices = devices;
		this.clock = clock;
	}

	@GetMapping
	String form(@RequestParam(required = false) @Nullable String refused, Model model, HttpServletRequest request) {
		LoginIdentity identity = halfway().orElse(null);
		if (identity == null) {
			return elsewhere(request);
		}
		model.addAttribute("app", identity.hasAuthenticator());
		model.addAttribute("passkeys", !identity.passkeys().isEmpty());
		model.addAttribute("refused", refused != null);
		WaitingRequest.in(request).ifPresent((it) -> model.addAttribute("waiting", it.text()));
		return "second-factor";
	}

	@PostMapping
	@Nullable String check(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		SignedIn who = SignedIn.current();
		LoginIdentity identity = halfway().orElse(null);
		if (who == null || identity == null) {
			return elsewhere(request);
		}
		if (!this.factors.isServing(identity, code, this.devices.client(request))) {
			return "redirect:" + WaitingRequest.carried(request, SignInConfiguration.SECOND_FACTOR + "?refused");
		}
		SignedIn whole = this.sessionStart.anew(who.withSecondFactor(this.clock.instant()));
		this.session.renamed(whole, request, response);
		this.arrivals.onAuthenticationSuccess(request, response, whole.authentication());
		return null;
	}

	/** Asks the staff for a reset (ADR 25); the same answer however often. */
	@PostMapping("/lost")
	String lost(Model model, HttpServletRequest request) {
		LoginIdentity identity = halfway().orElse(null);
		if (identity == null) {
			return elsewhere(request);
		}
		if (this.identities.askFactorReset(identity.id(), this.clock.instant())) {
			SecurityEvents.tell(SecurityEvents.Kind.FACTORS_CHANGED, "identity", identity.id(), "change",
					"reset-asked");
		}
		model.addAttribute("back", WaitingRequest.carried(request, SignInConfiguration.SECOND_FACTOR));
		return "factors-lost";
	}

	private Optional<LoginIdentity> halfway() {
		return Optional.ofNullable(SignedIn.current()).flatMap(this.activeAccount::halfway);
	}

	/** Whoever has shown it goes on, anybody else begins at the beginning. */
	private String elsewhere(HttpServletRequest request) {
		return "redirect:" + WaitingRequest.carried(request,
				this.session.identity().isPresent() ? SignInConfiguration.CHOOSE : SignInConfiguration.SIGN_IN);
	}

}
