package io.liaison.access.activation;

import java.util.function.Supplier;

import io.liaison.access.settings.AccessSettings;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages have in common to which the links of mails lead. */
@Component
record LinkPages(AccessSettings settings) {

	/**
	 * Acts on what was entered.
	 * @param form shown again, with a complaint, when that cannot be done so
	 * @return the page to show
	 */
	String submitted(Runnable act, String done, Supplier<String> form, Model model, HttpServletResponse response) {
		try {
			act.run();
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.GONE) {
				throw refusal;
			}
			response.setStatus(refusal.kind().status());
			model.addAttribute("complaint", refusal.detail());
			return form.get();
		}
		return withSignIn(done, model);
	}

	/** The page of a link that does not serve any more. */
	String dead(Model model, HttpServletResponse response) {
		response.setStatus(Kind.GONE.status());
		return withSignIn("link-dead", model);
	}

	private String withSignIn(String page, Model model) {
		model.addAttribute("signIn", this.settings.url("/login"));
		return page;
	}

}
