package io.liaison.access.actionlink;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import io.liaison.access.grant.ContactAccess;
import io.liaison.access.grant.ContactAccesses;
import io.liaison.access.link.MailLink.Purpose;
import io.liaison.access.link.MailLink;
import io.liaison.access.link.MailLinks;
import io.liaison.access.oauth.token.ActionTokens;
import io.liaison.access.signin.PageHeaders;
import io.liaison.access.signin.page.LinkPages;
import io.liaison.access.view.AccountViews;
import io.liaison.platform.command.Ids;
import io.liaison.platform.problem.Refusal.Kind;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Anonymous;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page such a link leads to: reading it, as filters of mail do, changes nothing;
 * sending it goes on to the system, with the token behind {@code #}.
 */
@Controller
@RequestMapping("/auth/actions")
@Anonymous
@Hidden
class ActionPageController {

	private final MailLinks mailLinks;

	private final ActionLinkManagement management;

	private final ActionTokens tokens;

	private final LinkPages pages;

	private final ContactAccesses accesses;

	private final AccountViews accounts;

	ActionPageController(MailLinks mailLinks, ActionLinkManagement management, ActionTokens tokens, LinkPages pages,
			ContactAccesses accesses, AccountViews accounts) {
		this.mailLinks = mailLinks;
		this.management = management;
		this.tokens = tokens;
		this.pages = pages;
		this.accesses = accesses;
		this.accounts = accounts;
	}

	@GetMapping
	String page(@RequestParam(defaultValue = "") String token, @RequestParam(required = false) @Nullable String stale,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		ActionLink link = linkOf(token).flatMap(this.management::serving).orElse(null);
		if (link == null) {
			return this.pages.dead(model, response);
		}
		ActionLinkState terms = link.terms();
		ContactAccess access = this.accesses.find(terms.contactId()).orElseThrow();
		if (isOfSomebodyElse(access, terms)) {
			return LinkPages.question(Purpose.ACTION, token, model);
		}
		URI place = this.tokens.placeOf(terms.system()).orElseThrow();
		PageHeaders.leadsTo(request, place);
		model.addAttribute("token", token)
			.addAttribute("page", Ids.random())
			.addAttribute("stale", stale != null)
			.addAttribute("act", terms.action().name().toLowerCase(Locale.ROOT))
			.addAttribute("what", terms.subject().title())
			.addAttribute("who", access.name())
			.addAttribute("account", this.accounts.get(terms.accountId()).name())
			.addAttribute("place", PageHeaders.origin(place.toString()).orElse(""));
		return "action";
	}

	@PostMapping
	@Nullable String follow(@RequestParam(defaultValue = "") String token, @RequestParam String page, Model model,
			HttpServletResponse response) {
		ActionLink link = linkOf(token).flatMap((id) -> this.management.serving(id, page)).orElse(null);
		if (link == null) {
			return this.pages.dead(model, response);
		}
		if (isOfSomebodyElse(this.accesses.find(link.terms().contactId()).orElseThrow(), link.terms())) {
			return LinkPages.question(Purpose.ACTION, token, model);
		}
		try {
			response.setHeader(HttpHeaders.LOCATION, this.management.exchange(link, page).location());
			response.setStatus(HttpStatus.SEE_OTHER.value());
			return null;
		}
		catch (Refusal refusal) {
			if (refusal.kind() != Kind.GONE) {
				throw refusal;
			}
			return this.pages.dead(model, response);
		}
	}

	private Optional<String> linkOf(String token) {
		return this.mailLinks.read(token, Purpose.ACTION).map(MailLink::actionId);
	}

	private static boolean isOfSomebodyElse(ContactAccess access, ActionLinkState terms) {
		return access.addresses().identityOf(terms.emailId()).filter(LinkPages::isOfSomebodyElse).isPresent();
	}

}
