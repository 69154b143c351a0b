package io.liaison.access.signin;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.stereotype.Component;

/**
 * The pages are in the browser's language, where there is one of ours; the API is not.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PageLanguages extends AcceptHeaderLocaleResolver {

	PageLanguages() {
		setDefaultLocale(Locale.ENGLISH);
		setSupportedLocales(List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("sv")));
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return ProblemPages.path(request).startsWith("/auth/") ? super.resolveLocale(request) : Locale.ENGLISH;
	}

}
