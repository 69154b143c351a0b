package io.liaison.access.factor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.WaitingRequest;
import io.liaison.access.signin.browser.OwnSession;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages have in common on which people look after how they sign in. */
@Component
record SecurityPages(OwnSession session, PasswordRules rules, AccessSettings settings, InstantSource clock) {

	static final String HOME = "/auth/security";

	/**
	 * As the gateway asks for when one steps up, so that signing in once more is enough.
	 */
	private static final Duration RECENT = Duration.ofMinutes(10);

	/** The page, for whoever is signed in; anybody else signs in first. */
	String shown(Function<LoginIdentity, String> page) {
		return this.session.identity().map(page).orElseGet(() -> "redirect:" + this.settings.url("/login?to=" + HOME));
	}

	/** The page, for whoever signed in a moment ago with all factors there are. */
	String shownSoon(Function<LoginIdentity, String> page) {
		return shown((identity) -> isRecent() ? page.apply(identity) : "security-again");
	}

	/** Whoever signed in a moment ago. */
	Optional<LoginIdentity> recent() {
		return isRecent() ? this.session.identity() : Optional.empty();
	}

	/** For what whoever finds a session open must not do. */
	private boolean isRecent() {
		SignedIn who = SignedIn.current();
		return who != null && this.clock.instant().isBefore(who.at().plus(RECENT));
	}

	/** As {@link #submitted}, for whoever signed in a moment ago. */
	String submittedSoon(Function<LoginIdentity, String> act, Function<LoginIdentity, String> form, Model model,
			HttpServletResponse response) {
		return isRecent() ? submitted(act, form, model, response) : shownSoon(form);
	}

	/**
	 * Acts on what was entered.
	 * @param act answers the page to show
	 * @param form shown again, with a complaint, when that cannot be done so
	 */
	String submitted(Function<LoginIdentity, String> act, Function<LoginIdentity, String> form, Model model,
			HttpServletResponse response) {
		return shown((identity) -> {
			try {
				return act.apply(identity);
			}
			catch (Refusal refusal) {
				if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.CONFLICT) {
					throw refusal;
				}
				response.setStatus(refusal.kind().status());
				model.addAttribute("complaint", refusal.type());
				model.addAttribute("minLength", this.rules.minLength(identity.id()));
				return form.apply(identity);
			}
		});
	}

	/** Back to the overview, which says what was done. */
	String done(String what) {
		return "redirect:" + home() + "?done=" + what;
	}

	/** Recovery codes, shown once. */
	static String codes(List<String> recovery, Model model, HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		model.addAttribute("codes", recovery);
		return "security-recovery";
	}

	/** A client that waits for a factor to be added goes on afterwards. */
	static void carry(Model model, HttpServletRequest request) {
		model.addAttribute("waiting", WaitingRequest.text(request));
		model.addAttribute("next", WaitingRequest.next(request).orElse(HOME));
		model.addAttribute("again", WaitingRequest.signIn(request).orElse("/login?step-up&to=" + HOME));
	}

	String home() {
		return this.settings.url(HOME);
	}

}
