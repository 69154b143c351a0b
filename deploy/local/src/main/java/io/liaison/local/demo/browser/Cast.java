package io.liaison.local.demo.browser;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Everybody in their own browser. All have the same password. */
public final class Cast {

	private final Map<String, SignedInSession> signedIn = new HashMap<>();

	private final URI gateway;

	private final Mailbox mails;

	private final String password;

	public Cast(URI gateway, URI mailPage, String password) {
		this.gateway = gateway;
		this.mails = new Mailbox(mailPage);
		this.password = password;
	}

	/** Who has that address, signed in as from the first page on. */
	public SignedInSession as(String address) {
		return this.signedIn.computeIfAbsent(address, this::signIn);
	}

	/** Follows the invitation; a link that was followed already asks for nothing. */
	public void choosePassword(String address) {
		Browser browser = new Browser(this.gateway);
		HtmlPage page = browser.open(this.mails.invitation(address));
		if (page.asks("password")) {
			browser.submit(page.form("password"), Map.of("password", this.password));
		}
	}

	private SignedInSession signIn(String address) {
		Browser browser = new Browser(this.gateway);
		HtmlPage page = browser.submit(browser.open("/login").form("username"),
				Map.of("username", address, "password", this.password));
		if (page.asks("username")) {
			throw new Stopped(address + " has a password of their own. Only a new installation is filled:"
					+ " forget the data with --fresh, or choose another folder with --data.");
		}
		if (page.asks("membership")) {
			browser.submit(page.form("membership"), Map.of());
		}
		return new SignedInSession(browser);
	}

}
