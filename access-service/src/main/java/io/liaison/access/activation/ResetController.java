package io.liaison.access.activation;

import java.time.Duration;
import java.util.Optional;

import io.liaison.access.identity.attempt.AnswerTime;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.link.MailLink;
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

	private final Devices devices;

	private final PasswordRules rules;

	ResetController(PasswordReset reset, LinkPages pages, Devices devices, PasswordRules rules) {
		this.rules = rules;
		this.reset = reset;
		this.pages = pages;
		this.devices = devices;
	}

	@GetMapping
	String form(@RequestParam(required = false) @Nullable String stale,
			@RequestParam(required = false) @Nullable String longer, Model model) {
		model.addAttribute("stale", stale != null);
		model.addAttribute("longer", longer != null);
		return "reset";
	}

	@PostMapping
	String request(@RequestParam(defaultValue = "") String username, HttpServletRequest request) {
		AnswerTime time = AnswerTime.of(ANSWER_TIME);
		this.reset.request(username, this.devices.client(request));
		time.pass();
		return "reset-requested";
	}

	@GetMapping("/choose")
	String chooseForm(@RequestParam(defaultValue = "") String token,
			@RequestParam(required = false) @Nullable String stale, Model model, HttpServletResponse response) {
		model.addAttribute("stale", stale != null);
		return page(token, model, response);
	}

	@PostMapping("/choose")
	String choose(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		Optional<String> identity = this.reset.open(token).map(MailLink::identityId);
		if (identity.filter(LinkPages::isOfSomebodyElse).isPresent()) {
			return LinkPages.question(Purpose.RESET, token, model);
		}
		return this.pages.submitted(() -> {
			this.reset.choose(token, password, this.devices.client(request));
			identity.filter(this.reset::suffices).ifPresent((it) -> this.devices.remember(it, request, response));
		}, "password-changed", () -> page(token, model, response), model, response);
	}

	private String page(String token, Model model, HttpServletResponse response) {
		Optional<MailLink> link = this.reset.open(token);
		if (link.isEmpty()) {
			return this.pages.dead(model, response);
		}
		if (LinkPages.isOfSomebodyElse(link.get().identityId())) {
			return LinkPages.question(Purpose.RESET, token, model);
		}
		model.addAttribute("token", token);
		model.addAttribute("minLength", this.rules.minLengthByLink(link.get().identityId()));
		return "reset-choose";
	}

}
