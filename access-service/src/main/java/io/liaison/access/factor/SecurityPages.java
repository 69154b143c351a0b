package io.liaison.access.factor;

import java.util.function.Function;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.PasswordRules;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.OwnSession;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages have in common on which people look after how they sign in. */
@Component
record SecurityPages(OwnSession session, PasswordRules rules, AccessSettings settings) {

	static final String HOME = "/auth/security";

	/** The page, for whoever is signed in; anybody else signs in first. */
	String shown(Function<LoginIdentity, String> page) {
		return this.session.identity().map(page).orElseGet(() -> "redirect:" + this.settings.url("/login?to=" + HOME));
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

	String home() {
		return this.settings.url(HOME);
	}

}
