package io.liaison.access.signin;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.liaison.access.grant.management.LastSignIns;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.rights.Membership;
import io.liaison.access.rights.Rights;
import io.liaison.access.settings.AccessSettings;
import io.liaison.access.signin.browser.ActiveAccount;
import io.liaison.access.signin.browser.SignedIn.Chosen;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sign-in (S25, S27), the choice of a membership (T53), sign-out. Plain pages that need
 * no script.
 */
@Controller
@Anonymous
@Hidden
class SignInController {

	private final ActiveAccount activeAccount;

	private final Rights rights;

	private final LastSignIns signIns;

	private final AccessSettings settings;

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	SignInController(ActiveAccount activeAccount, Rights rights, LastSignIns signIns, AccessSettings settings) {
		this.activeAccount = activeAccount;
		this.rights = rights;
		this.signIns = signIns;
		this.settings = settings;
	}

	@GetMapping(SignInConfiguration.SIGN_IN)
	String signIn(@RequestParam(required = false) @Nullable String refused,
			@RequestParam(required = false) @Nullable String passkey,
			@RequestParam(required = false) @Nullable String stale, Model model, HttpServletRequest request) {
		Optional<WaitingRequest> waiting = WaitingRequest.in(request);
		model.addAttribute("refused", refused != null);
		model.addAttribute("passkeyRefused", passkey != null);
		model.addAttribute("stale", stale != null);
		model.addAttribute("hint", waiting.map((it) -> it.parameter("login_hint")).orElse(""));
		carry(model, request);
		return "sign-in";
	}

	@GetMapping(SignInConfiguration.SIGN_OUT)
	String signOut(Model model) {
		model.addAttribute("signIn", this.settings.url("/login"));
		return (SignedIn.current() != null) ? "sign-out" : "signed-out";
	}

	/**
	 * Asks for the membership; when there is one only, or one only for the account that
	 * is wanted, takes it without asking.
	 */
	@GetMapping(SignInConfiguration.CHOOSE)
	@Nullable String choose(Model model, HttpServletRequest request, HttpServletResponse response) throws IOException {
		LoginIdentity identity = identity();
		if (identity == null) {
			return signInAgain(request, response);
		}
		List<Membership> memberships = this.rights.memberships(identity);
		String account = WaitingRequest.in(request).map((it) -> it.parameter(WaitingRequest.ACCOUNT)).orElse("");
		List<Membership> wanted = memberships.stream().filter((it) -> it.accountId().equals(account)).toList();
		List<Membership> only = (wanted.size() == 1) ? wanted : memberships;
		return (only.size() == 1) ? take(only.getFirst(), request, response) : page(memberships, model, request);
	}

	@PostMapping(SignInConfiguration.CHOOSE)
	@Nullable String choose(@RequestParam(defaultValue = "") String membership, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		LoginIdentity identity = identity();
		if (identity == null) {
			return signInAgain(request, response);
		}
		List<Membership> memberships = this.rights.memberships(identity);
		for (Membership possible : memberships) {
			if (membership.equals(name(possible))) {
				return take(possible, request, response);
			}
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return page(memberships, model, request);
	}

	/** As the form says it. */
	private static String name(Membership membership) {
		String name = membership.contactId() + "~" + membership.accountId();
		return (membership.viaId() != null) ? name + "~" + membership.viaId() : name;
	}

	private static String page(List<Membership> memberships, Model model, HttpServletRequest request) {
		model.addAttribute("memberships", memberships);
		carry(model, request);
		return memberships.isEmpty() ? "no-access" : "choose-account";
	}

	/** Goes on to where the visitor wanted to go, or to the gateway's own sign-in. */
	private @Nullable String take(Membership membership, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		SignedIn who = SignedIn.current();
		if (who == null || !this.activeAccount.reaches(who, membership)) {
			return signInAgain(request, response);
		}
		SignedIn taken = who
			.as(new Chosen(membership.contactId(), membership.accountId(), membership.viaId(), membership.term()));
		if (this.activeAccount.lacksSecondFactor(taken)) {
			response.sendRedirect(WaitingRequest.carried(request, SignInConfiguration.ENROL));
			return null;
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(taken.authentication());
		this.contexts.saveContext(context, request, response);
		String home = Objects.requireNonNullElse(membership.viaId(), membership.accountId());
		this.signIns.note(membership.contactId(), home, membership.emailId());
		response.sendRedirect(WaitingRequest.in(request)
			.map((it) -> it.settledFor(membership.accountId()).url())
			.orElse(this.settings.url("/login")));
		return null;
	}

	private @Nullable LoginIdentity identity() {
		SignedIn who = SignedIn.current();
		return (who != null) ? this.activeAccount.identity(who).orElse(null) : null;
	}

	/** What was signed in is over. */
	private @Nullable String signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
		SignedIn who = SignedIn.current();
		if (who != null && this.activeAccount.halfway(who).isPresent()) {
			response.sendRedirect(WaitingRequest.carried(request, SignInConfiguration.SECOND_FACTOR));
			return null;
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		response.sendRedirect(WaitingRequest.carried(request, SignInConfiguration.SIGN_IN));
		return null;
	}

	private static void carry(Model model, HttpServletRequest request) {
		WaitingRequest.in(request).ifPresent((it) -> model.addAttribute("waiting", it.text()));
	}

}
