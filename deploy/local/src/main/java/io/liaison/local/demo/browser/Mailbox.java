package io.liaison.local.demo.browser;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** The page with the mails, as everybody reads it. */
final class Mailbox {

	private static final Pattern LINK = Pattern.compile("https?://\\S+/auth/activate\\?token=\\S+");

	private final SignedInSession page;

	Mailbox(URI page) {
		this.page = new SignedInSession(new Browser(page));
	}

	/** The link of the newest invitation, as soon as there is one. */
	String invitation(String address) {
		return Eventually.until("an invitation of " + address, () -> newest(address), Optional::isPresent)
			.orElseThrow();
	}

	private Optional<String> newest(String address) {
		String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
		for (JsonNode mail : this.page.get("/api/messages?to=" + to).body().values()) {
			Matcher link = LINK.matcher(mail.path("text").asString(""));
			if (link.find()) {
				return Optional.of(link.group());
			}
		}
		return Optional.empty();
	}

}
