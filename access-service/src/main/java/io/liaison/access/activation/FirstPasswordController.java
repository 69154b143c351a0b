package io.liaison.access.activation;

import java.util.Optional;

import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.signin.WaitingRequest;
import io.liaison.access.signin.browser.Devices;
import io.liaison.access.signin.page.LinkPages;
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

/**
 * The page that follows a temporary password (S22). Nobody is signed in on it; what
 * waited behind the sign-in goes on after it.
 */
@Controller
@RequestMapping("/auth/choose-password")
@Anonymous
@Hidden
class FirstPasswordController {

	private final FirstPassword firstPassword;

	private final LinkPages pages;

	private final Devices devices;

	private final PasswordRules rules;

	FirstPasswordController(FirstPassword firstPassword, LinkPages pages, Devices devices, PasswordRules rules) {
		this.rules = rules;
		this.firstPassword = firstPassword;
		this.pages = pages;
		this.devices = devices;
	}

	@GetMapping
	String form(@RequestParam(defaultValue = "") String token, @RequestParam(required = false) @Nullable String stale,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		model.addAttribute("stale", stale != null);
		return page(token, model, request, response);
	}

	@PostMapping
	String choose(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		Optional<LoginIdentity> whose = this.firstPassword.open(token);
		String page = this.pages.submitted(() -> {
			this.firstPassword.choose(token, password, this.devices.client(request));
			whose.ifPresent((it) -> this.devices.remember(it.id(), request, response));
		}, "activated", () -> page(token, model, request, response), model, response);
		WaitingRequest.signIn(request).ifPresent((signIn) -> model.addAttribute("signIn", signIn));
		return page;
	}

	private String page(String token, Model model, HttpServletRequest request, HttpServletResponse response) {
		Optional<LoginIdentity> whose = this.firstPassword.open(token);
		if (whose.isEmpty()) {
			return this.pages.dead(model, response);
		}
		model.addAttribute("token", token);
		model.addAttribute("waiting", WaitingRequest.text(request));
		model.addAttribute("minLength", this.rules.minLength(whose.get().id()));
		return "choose-password";
	}

}
