package io.liaison.access.activation;

import java.time.Duration;
import java.util.Optional;

import io.liaison.access.activation.Activation.Open;
import io.liaison.access.identity.attempt.AnswerTime;
import io.liaison.access.identity.password.PasswordRules;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.passkey.ChallengeCookie;
import io.liaison.access.passkey.Passkeys.Question;
import io.liaison.access.signin.browser.Devices;
import io.liaison.access.signin.page.LinkPages;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page an invitation leads to (T11, S24): reading it changes nothing, sending it
 * does.
 */
@Controller
@RequestMapping("/auth/activate")
@Anonymous
@Hidden
class ActivationController {

	/** More than the work takes, so that the time tells nothing. */
	private static final Duration ANSWER_TIME = Duration.ofMillis(400);

	private final Activation activation;

	private final LinkPages pages;

	private final Devices devices;

	private final Renewal renewal;

	private final PasswordRules rules;

	private final ChallengeCookie cookie;

	ActivationController(Activation activation, LinkPages pages, Devices devices, Renewal renewal, PasswordRules rules,
			ChallengeCookie cookie) {
		this.cookie = cookie;
		this.renewal = renewal;
		this.rules = rules;
		this.activation = activation;
		this.pages = pages;
		this.devices = devices;
	}

	@GetMapping
	String form(@RequestParam(defaultValue = "") String token, @RequestParam(required = false) @Nullable String stale,
			Model model, HttpServletResponse response) {
		model.addAttribute("stale", stale != null);
		return page(token, model, response);
	}

	@PostMapping
	String accept(@RequestParam(defaultValue = "") String token, @RequestParam(defaultValue = "") String password,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		Optional<Open> open = this.activation.open(token);
		if (open.filter((it) -> LinkPages.isOfSomebodyElse(it.identityId())).isPresent()) {
			return LinkPages.question(Purpose.ACTIVATION, token, model);
		}
		return this.pages.submitted(() -> {
			this.activation.accept(token, password, this.devices.client(request));
			open.map(Open::identityId)
				.filter(this.activation::suffices)
				.ifPresent((it) -> this.devices.remember(it, request, response));
		}, "activated", () -> page(token, model, response), model, response);
	}

	@PostMapping("/challenge")
	ResponseEntity<String> challenge(@RequestParam(defaultValue = "") String token, HttpServletResponse response) {
		Question question = this.activation.question(token)
			.orElseThrow(() -> Refusal.of(Kind.GONE, "link-used", "This link does not serve any more."));
		this.cookie.set(question.challenge(), response);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(question.options());
	}

	/** With a passkey instead of a password. */
	@PostMapping("/passkey")
	String acceptWithPasskey(@RequestParam(defaultValue = "") String token,
			@RequestParam(defaultValue = "") String credential, @RequestParam(defaultValue = "") String name,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		Optional<Open> open = this.activation.open(token);
		if (open.filter((it) -> LinkPages.isOfSomebodyElse(it.identityId())).isPresent()) {
			return LinkPages.question(Purpose.ACTIVATION, token, model);
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return this.pages.submitted(
				() -> model.addAttribute("codes",
						this.activation.acceptWithPasskey(token, this.cookie.shown(request), credential, name)),
				"activated", () -> page(token, model, response), model, response);
	}

	/** The same answer for every token, in the same time (C15). */
	@PostMapping(params = "another")
	String another(@RequestParam(defaultValue = "") String token) {
		AnswerTime time = AnswerTime.of(ANSWER_TIME);
		this.renewal.ask(token);
		time.pass();
		return "reset-requested";
	}

	private String page(String token, Model model, HttpServletResponse response) {
		Optional<Open> open = this.activation.open(token);
		if (open.isEmpty()) {
			model.addAttribute("another", token);
			return this.pages.dead(model, response);
		}
		if (LinkPages.isOfSomebodyElse(open.get().identityId())) {
			return LinkPages.question(Purpose.ACTIVATION, token, model);
		}
		model.addAttribute("token", token);
		model.addAttribute("password", open.get().identity().hasPassword());
		model.addAttribute("needsPassword", open.get().needsPassword());
		model.addAttribute("minLength", this.rules.minLengthByLink(open.get().identityId()));
		return "activate";
	}

}
