package io.liaison.access.signin.page;

import java.util.function.Supplier;

import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages have in common to which the links of mails lead. */
@Component
public record LinkPages(AccessSettings settings) {

	/**
	 * Acts on what was entered.
	 * @param form shown again, with a complaint, when that cannot be done so
	 * @return the page to show
	 */
	public String submitted(Runnable act, String done, Supplier<String> form, Model model,
			HttpServletResponse response) {
		try {
			act.run();
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.GONE) {
				throw refusal;
			}
			response.setStatus(refusal.kind().status());
			model.addAttribute("complaint", refusal.type());
			return form.get();
		}
		return withSignIn(done, model);
	}

	/** The page of a link that does not serve any more. */
	public String dead(Model model, HttpServletResponse response) {
		response.setStatus(Kind.GONE.status());
		return withSignIn("link-dead", model);
	}

	/** Whether the browser is signed in as another than whom a link is for. */
	public static boolean isOfSomebodyElse(String identityId) {
		SignedIn who = SignedIn.current();
		return who != null && !who.identityId().equals(identityId);
	}

	/**
	 * Asks who one is, instead of going on under the name of somebody else.
	 * @return a page that signs out and comes back to the link
	 */
	public static String question(Purpose purpose, String token, Model model) {
		model.addAttribute("link", purpose.path() + "?token=" + token);
		return "other-session";
	}

	private String withSignIn(String page, Model model) {
		model.addAttribute("signIn", this.settings.url("/login"));
		return page;
	}

}
