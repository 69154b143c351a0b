package io.liaison.access.activation;

import java.util.Optional;

import io.liaison.access.activation.Activation.Open;
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

/**
 * The page an invitation leads to (T11, S24): reading it changes nothing, sending it
 * does.
 */
@Controller
@RequestMapping("/auth/activate")
@Anonymous
@Hidden
class ActivationController {

	private final Activation activation;

	private final LinkPages pages;

	ActivationController(Activation activation, LinkPages pages) {
		this.activation = activation;
		this.pages = pages;
	}

	@GetMapping
	String form(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
		return page(token, model, response);
	}

	@PostMapping
	String accept(@RequestParam String token, @RequestParam(defaultValue = "") String password, Model model,
			HttpServletResponse response) {
		return this.pages.submitted(() -> this.activation.accept(token, password), "activated",
				() -> page(token, model, response), model, response);
	}

	private String page(String token, Model model, HttpServletResponse response) {
		Optional<Open> open = this.activation.open(token);
		if (open.isEmpty()) {
			return this.pages.dead(model, response);
		}
		model.addAttribute("token", token);
		model.addAttribute("needsPassword", open.get().needsPassword());
		model.addAttribute("minLength", PasswordRules.MIN_LENGTH);
		return "activate";
	}

}
