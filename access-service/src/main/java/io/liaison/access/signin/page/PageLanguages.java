package io.liaison.access.signin.page;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The pages are in the language chosen in the portal, else in the browser's, where there
 * is one of ours; the API is not.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public class PageLanguages extends AcceptHeaderLocaleResolver {

	PageLanguages() {
		setDefaultLocale(Locale.ENGLISH);
		setSupportedLocales(List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("sv")));
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (!ProblemPages.path(request).startsWith("/auth/")) {
			return Locale.ENGLISH;
		}
		Cookie chosen = WebUtils.getCookie(request, "locale");
		return getSupportedLocales().stream()
			.filter((locale) -> chosen != null && locale.getLanguage().equals(chosen.getValue()))
			.findFirst()
			.orElseGet(() -> super.resolveLocale(request));
	}

}
