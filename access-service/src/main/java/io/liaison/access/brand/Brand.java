package io.liaison.access.brand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The installation as its pages show it; every template sees it as {@code brand}. */
@Component
public final class Brand {

	private static final Set<String> LANGUAGES = Set.of("en", "fr", "sv");

	/** The grounds of the pages, as {@code /look/look.css} has them. */
	private static final List<String> LIGHT = List.of("#ffffff", "#f5f7fa");

	private static final List<String> DARK = List.of("#0f151c", "#161e27");

	private final BrandSettings settings;

	private final Optional<Logo> logo;

	private final String sheet;

	private final MessageSource messages;

	Brand(BrandSettings settings, MessageSource messages) {
		BrandSettings.Branding branding = settings.branding();
		if (settings.product().isBlank()) {
			throw new IllegalStateException("liaison.product is empty");
		}
		if (!LANGUAGES.containsAll(branding.primaryAdmin().keySet())) {
			throw new IllegalStateException("liaison.branding.primary-admin is by language: en, fr, sv");
		}
		this.settings = settings;
		this.messages = messages;
		this.logo = Optional.ofNullable(branding.logo()).map(Logo::read);
		this.sheet = ((branding.light() != null) ? branding.light().sheet("light", LIGHT) : "")
				+ ((branding.dark() != null) ? branding.dark().sheet("dark", DARK) : "");
	}

	/** What people know all of this by. */
	public String name() {
		return this.settings.product();
	}

	/** Whom to ask for access (C15), within a sentence. */
	public String primaryAdmin(Locale locale) {
		String said = this.settings.branding().primaryAdmin().get(locale.getLanguage());
		return (said != null) ? said : this.messages.getMessage("primary-admin", null, locale);
	}

	/** Whether there is a picture to show. */
	public boolean hasLogo() {
		return this.logo.isPresent();
	}

	/** Whether there are colours of its own. */
	public boolean hasColours() {
		return !this.sheet.isEmpty();
	}

	Optional<Logo> logo() {
		return this.logo;
	}

	String sheet() {
		return this.sheet;
	}

}
