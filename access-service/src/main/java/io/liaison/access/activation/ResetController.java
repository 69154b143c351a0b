package io.liaison.access.activation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.liaison.access.identity.PasswordRules;
import io.liaison.access.settings.AccessSettings;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forgotten password: one answer for everybody (C15), and the page its mail leads to. */
@Controller
@RequestMapping("/auth/reset")
@Anonymous
@Hidden
class ResetController {

	/** More than the work takes, so that the time tells nothing either. */
	private static final Duration ANSWER_TIME = Duration.ofMillis(400);

	private final PasswordReset reset;

	private final AccessSettings settings;

	ResetController(PasswordReset reset, AccessSettings settings) {
		this.reset = reset;
		this.settings = settings;
	}

	@GetMapping
	String form() {
		return "reset";
	}

	@PostMapping
	String request(@RequestParam String username) {
		long end = System.nanoTime() + ANSWER_TIME.toNanos();
		this.reset.request(username);
		for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
		return "reset-requested";
	}

	@GetMapping("/choose")
	String chooseForm(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
		return page(token, model, response);
	}

	@PostMapping("/choose")
	String choose(@RequestParam String token, @RequestParam String password, Model model,
			HttpServletResponse response) {
		try {
			this.reset.choose(token, password);
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.GONE) {
				throw refusal;
			}
			response.setStatus(refusal.kind().status());
			model.addAttribute("complaint", refusal.detail());
			return page(token, model, response);
		}
		model.addAttribute("signIn", this.settings.url("/login"));
		return "password-changed";
	}

	private String page(String token, Model model, HttpServletResponse response) {
		if (this.reset.open(token).isEmpty()) {
			response.setStatus(Kind.GONE.status());
			model.addAttribute("signIn", this.settings.url("/login"));
			return "link-dead";
		}
		model.addAttribute("token", token);
		model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
		return "reset-choose";
	}

}
