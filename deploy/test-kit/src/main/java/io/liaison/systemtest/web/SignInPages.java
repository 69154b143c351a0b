package io.liaison.systemtest.web;

/** Filling in the sign-in page and allowing what a program asks for. */
public record SignInPages(HttpBrowser browser) {

	/**
	 * Follows an address that asks for a sign-in.
	 * @return where it ends; with a wrong password that is the sign-in page again
	 */
	public WebPage pass(String address, String email, String password) {
		WebPage page = this.browser.open(address);
		if (page.asks("username")) {
			page = this.browser.submit(page.formWith("username").with("username", email).with("password", password));
		}
		if (page.asks("answer")) {
			page = this.browser.submit(page.formWith("answer").with("answer", "yes"));
		}
		return page;
	}

}
