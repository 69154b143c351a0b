package io.liaison.access.factor;

import java.util.Objects;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.signin.browser.Devices;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.security.Anonymous;
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

/** How one signs in, and another password. */
@Controller
@RequestMapping(SecurityPages.HOME)
@Anonymous
@Hidden
class SecurityController {

	private final SecurityPages pages;

	private final PasswordChange passwords;

	private final Devices devices;

	SecurityController(SecurityPages pages, PasswordChange passwords, Devices devices) {
		this.pages = pages;
		this.passwords = passwords;
		this.devices = devices;
	}

	@GetMapping
	String overview(@RequestParam(defaultValue = "") String done, Model model) {
		return this.pages.shown((identity) -> {
			model.addAttribute("done", done.matches("[a-z]{1,20}") ? done : "");
			model.addAttribute("password", identity.hasPassword());
			model.addAttribute("secondFactor", identity.hasSecondFactor());
			model.addAttribute("app", identity.hasAuthenticator());
			model.addAttribute("passkeys", identity.passkeys().size());
			model.addAttribute("recoveryCodes", identity.factors().recoveryCodes().size());
			// by way of the sign-in: the portal's session of before may be over
			model.addAttribute("portal", this.pages.settings().url("/login"));
			return "security";
		});
	}

	@GetMapping("/password")
	String form(@RequestParam(required = false) @Nullable String stale, Model model) {
		model.addAttribute("stale", stale != null);
		return this.pages.shown((identity) -> page(identity, model));
	}

	@PostMapping("/password")
	String change(@RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.submitted((identity) -> {
			SignedIn who = this.passwords.change(Objects.requireNonNull(SignedIn.current()), current, password,
					this.devices.client(request));
			this.pages.session().goOn(who, request, response);
			return this.pages.done("password");
		}, (identity) -> page(identity, model), model, response);
	}

	private String page(LoginIdentity identity, Model model) {
		model.addAttribute("minLength", this.pages.rules().minLength(identity.id()));
		return "security-password";
	}

}
