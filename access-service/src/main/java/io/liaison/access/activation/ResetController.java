package io.liaison.access.activation;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.liaison.access.identity.PasswordRules;
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

	private final LinkPages pages;

	ResetController(PasswordReset reset, LinkPages pages) {
		this.reset = reset;
		this.pages = pages;
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
		return this.pages.submitted(() -> this.reset.choose(token, password), "password-changed",
				() -> page(token, model, response), model, response);
	}

	private String page(String token, Model model, HttpServletResponse response) {
		if (this.reset.open(token).isEmpty()) {
			return this.pages.dead(model, response);
		}
		model.addAttribute("token", token);
		model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
		return "reset-choose";
	}

}
