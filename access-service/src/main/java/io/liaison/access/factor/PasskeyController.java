package io.liaison.access.factor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

import io.liaison.access.factor.PasskeyChanges.Added;
import io.liaison.access.identity.LoginIdentities;
import io.liaison.access.identity.LoginIdentity;
import io.liaison.access.identity.proof.Passkey;
import io.liaison.access.passkey.ChallengeCookie;
import io.liaison.access.passkey.Passkeys.Question;
import io.liaison.access.passkey.Passkeys;
import io.liaison.access.signin.browser.Devices;
import io.liaison.access.signin.browser.SignedIn;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Passkeys: listed, added, removed. */
@Controller
@RequestMapping(SecurityPages.HOME)
@Anonymous
@Hidden
class PasskeyController {

	private final SecurityPages pages;

	private final PasskeyChanges changes;

	private final Passkeys passkeys;

	private final LoginNames names;

	private final ChallengeCookie cookie;

	private final LoginIdentities identities;

	private final Devices devices;

	private final InstantSource clock;

	PasskeyController(SecurityPages pages, PasskeyChanges changes, Passkeys passkeys, LoginNames names,
			ChallengeCookie cookie, LoginIdentities identities, Devices devices, InstantSource clock) {
		this.pages = pages;
		this.changes = changes;
		this.passkeys = passkeys;
		this.names = names;
		this.cookie = cookie;
		this.identities = identities;
		this.devices = devices;
		this.clock = clock;
	}

	@ModelAttribute
	void carry(Model model, HttpServletRequest request) {
		SecurityPages.carry(model, request);
	}

	@GetMapping("/passkeys")
	String list(Model model) {
		return this.pages.shownSoon((identity) -> list(identity, model));
	}

	@PostMapping("/passkeys/challenge")
	ResponseEntity<String> challenge(HttpServletResponse response) {
		Question question = this.pages.recent()
			.map((identity) -> this.passkeys.creation(identity, this.names.of(identity)))
			.orElseThrow(() -> Refusal.of(Kind.INVALID, "sign-in-needed", "Sign in once more."));
		this.cookie.set(question.challenge(), response);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_JSON)
			.body(question.options());
	}

	@PostMapping("/passkeys")
	String add(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String credential,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		return this.pages.submittedSoon((identity) -> {
			Added added = this.changes.add(identity, this.cookie.shown(request), credential, name);
			SignedIn who = who().withPasskey(added.passkey().synced(), this.clock.instant());
			this.pages.session().goOn(who, request, response);
			return added.recoveryCodes().isEmpty() ? this.pages.done("passkey")
					: SecurityPages.codes(added.recoveryCodes(), model, response);
		}, (identity) -> list(identity, model), model, response);
	}

	@GetMapping("/passkey-removal")
	String removalForm(@RequestParam(defaultValue = "") String passkey, Model model) {
		return this.pages.shownSoon((identity) -> removal(identity, passkey, model));
	}

	@PostMapping("/passkey-removal")
	String remove(@RequestParam(defaultValue = "") String passkey, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String longer, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return this.pages.submittedSoon((identity) -> {
			this.changes.remove(identity, passkey, password, longer, this.devices.client(request));
			LoginIdentity left = this.identities.get(identity.id());
			SignedIn who = left.hasSecondFactor() ? who() : who().withoutSecondFactor();
			this.pages.session().goOn(who.again(left.passwordVersion(), this.clock.instant()), request, response);
			return this.pages.done("passkeyremoved");
		}, (identity) -> removal(identity, passkey, model), model, response);
	}

	private String removal(LoginIdentity identity, String passkey, Model model) {
		model.addAttribute("last", PasskeyChanges.isLast(identity, passkey));
		model.addAttribute("password", identity.hasPassword());
		return identity.passkey(passkey).map((it) -> {
			model.addAttribute("passkey", it);
			return "security-passkey-removal";
		}).orElseGet(() -> "redirect:" + this.pages.settings().url(SecurityPages.HOME + "/passkeys"));
	}

	private static String list(LoginIdentity identity, Model model) {
		model.addAttribute("passkeys", identity.passkeys().stream().map(Line::of).toList());
		return "security-passkeys";
	}

	private static SignedIn who() {
		return Objects.requireNonNull(SignedIn.current());
	}

	/**
	 * As the page lists it: days, for a time of day would be in nobody's zone.
	 */
	record Line(String id, String name, String created, @Nullable String lastUsed) {

		static Line of(Passkey passkey) {
			Instant used = passkey.lastUsed();
			return new Line(passkey.id(), passkey.name(), day(passkey.created()), (used != null) ? day(used) : null);
		}

		private static String day(Instant at) {
			return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
		}

	}

}
