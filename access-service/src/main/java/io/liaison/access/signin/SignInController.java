package io.liaison.access.signin;

import java.io.IOException;
import java.util.List;

import io.liaison.access.rights.Rights;
import io.liaison.access.rights.Membership;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.SignedIn.Chosen;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sign-in (S25, S27), the choice of a membership (T53), sign-out. Plain pages without
 * scripts.
 */
@Controller
@Anonymous
@Hidden
class SignInController {

	private final ActiveAccount activeAccount;

	private final Rights rights;

	private final AccessSettings settings;

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final RequestCache requests;

	SignInController(ActiveAccount activeAccount, Rights rights, AccessSettings settings, RequestCache requests) {
		this.activeAccount = activeAccount;
		this.rights = rights;
		this.settings = settings;
		this.requests = requests;
	}

	@GetMapping(SignInConfiguration.SIGN_IN)
	String signIn(@RequestParam(required = false) @Nullable String refused, Model model) {
		model.addAttribute("refused", refused != null);
		return "sign-in";
	}

	@GetMapping(SignInConfiguration.SIGN_OUT)
	String signOut(@Nullable Authentication authentication, Model model) {
		model.addAttribute("signIn", this.settings.url("/login"));
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn) ? "sign-out"
				: "signed-out";
	}

	/** Asks for the membership; when there is one only, takes it without asking. */
	@GetMapping(SignInConfiguration.CHOOSE)
	@Nullable String choose(@Nullable Authentication authentication, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		SignedIn who = signedIn(authentication);
		if (who == null) {
			response.sendRedirect(SignInConfiguration.SIGN_IN);
			return null;
		}
		List<Membership> memberships = memberships(who);
		if (memberships.size() == 1) {
			take(memberships.getFirst(), who, request, response);
			return null;
		}
		model.addAttribute("memberships", memberships);
		return memberships.isEmpty() ? "no-access" : "choose-account";
	}

	@PostMapping(SignInConfiguration.CHOOSE)
	@Nullable String choose(@Nullable Authentication authentication, @RequestParam String membership, Model model,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		SignedIn who = signedIn(authentication);
		if (who != null) {
			List<Membership> memberships = memberships(who);
			for (Membership possible : memberships) {
				if (membership.equals(possible.contactId() + "~" + possible.accountId())) {
					take(possible, who, request, response);
					return null;
				}
			}
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("memberships", memberships);
			return memberships.isEmpty() ? "no-access" : "choose-account";
		}
		response.sendRedirect(SignInConfiguration.SIGN_IN);
		return null;
	}

	/** Goes on to where the visitor wanted to go, or to the gateway's own sign-in. */
	private void take(Membership membership, SignedIn who, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				who.as(new Chosen(membership.contactId(), membership.accountId(), membership.term())).authentication());
		this.contexts.saveContext(context, request, response);
		SavedRequest wanted = this.requests.getRequest(request, response);
		this.requests.removeRequest(request, response);
		response.sendRedirect((wanted != null) ? wanted.getRedirectUrl() : this.settings.url("/login"));
	}

	private List<Membership> memberships(SignedIn who) {
		return this.activeAccount.identity(who).map(this.rights::memberships).orElse(List.of());
	}

	private @Nullable SignedIn signedIn(@Nullable Authentication authentication) {
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn who) ? who : null;
	}

}
