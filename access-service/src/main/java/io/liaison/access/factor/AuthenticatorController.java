package io.liaison.access.factor;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import io.liaison.access.factor.AuthenticatorApps.App;
import io.liaison.access.identity.LoginIdentities;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The authenticator app and the recovery codes: added, made anew, removed. */
@Controller
@RequestMapping(SecurityPages.HOME)
@Anonymous
@Hidden
class AuthenticatorController {

	private final SecurityPages pages;

	private final AuthenticatorApps apps;

	private final LoginIdentities identities;

	private final Devices devices;

	private final InstantSource clock;

	AuthenticatorController(SecurityPages pages, AuthenticatorApps apps, LoginIdentities identities, Devices devices,
			InstantSource clock) {
		this.pages = pages;
		this.apps = apps;
		this.identities = identities;
		this.devices = devices;
		this.clock = clock;
	}

	@ModelAttribute
	void carry(Model model, HttpServletRequest request) {
		SecurityPages.carry(model, request);
	}

	@GetMapping("/authenticator")
	String form(@RequestParam(required = false) @Nullable String demanded, Model model) {
		model.addAttribute("demanded", demanded != null);
		return this.pages.shownSoon((identity) -> identity.hasAuthenticator() ? "redirect:" + this.pages.home()
				: enrolment(identity, this.apps.newApp(identity), model));
	}

	@PostMapping("/authenticator")
	String add(@RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String secret,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String code, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return this.pages.submittedSoon((identity) -> {
			List<String> recovery = this.apps.add(identity, version, secret, password, code,
					this.devices.client(request));
			this.pages.session().goOn(who().withSecondFactor(this.clock.instant()), request, response);
			return SecurityPages.codes(recovery, model, response);
		}, (identity) -> identity.hasAuthenticator() ? "redirect:" + this.pages.home()
				: enrolment(identity,
						isOf(identity, version) ? this.apps.app(identity, secret) : this.apps.newApp(identity), model),
				model, response);
	}

	@GetMapping("/recovery-codes")
	String renewalForm(Model model) {
		return this.pages.shown((identity) -> confirmation(identity, "recovery-codes", model));
	}

	@PostMapping("/recovery-codes")
	String renew(@RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return this.pages
			.submitted(
					(identity) -> SecurityPages.codes(this.apps.renewRecoveryCodes(identity, version, password, code,
							this.devices.client(request)), model, response),
					(identity) -> confirmation(identity, "recovery-codes", model), model, response);
	}

	@GetMapping("/authenticator-removal")
	String removalForm(Model model) {
		return this.pages.shown((identity) -> confirmation(identity, "authenticator-removal", model));
	}

	@PostMapping("/authenticator-removal")
	String remove(@RequestParam(defaultValue = "0") long version, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String longer, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return this.pages.submitted((identity) -> {
			this.apps.remove(identity, version, password, code, longer, this.devices.client(request));
			LoginIdentity left = this.identities.get(identity.id());
			SignedIn who = left.hasSecondFactor() ? who() : who().withoutSecondFactor();
			this.pages.session().goOn(who.again(left.passwordVersion(), this.clock.instant()), request, response);
			return this.pages.done("removed");
		}, (identity) -> confirmation(identity, "authenticator-removal", model), model, response);
	}

	private static SignedIn who() {
		return Objects.requireNonNull(SignedIn.current());
	}

	/** A page that was opened before there was another password serves nobody. */
	private static boolean isOf(LoginIdentity identity, long version) {
		return identity.passwordVersion() == version;
	}

	private static String enrolment(LoginIdentity identity, App app, Model model) {
		model.addAttribute("version", identity.passwordVersion());
		model.addAttribute("app", app);
		return "security-authenticator";
	}

	private String confirmation(LoginIdentity identity, String what, Model model) {
		model.addAttribute("version", identity.passwordVersion());
		model.addAttribute("what", what);
		boolean removal = what.equals("authenticator-removal");
		model.addAttribute("removal", removal && identity.passkeys().isEmpty());
		return (removal ? identity.hasAuthenticator() : identity.hasSecondFactor()) ? "security-confirm"
				: "redirect:" + this.pages.home();
	}

}
