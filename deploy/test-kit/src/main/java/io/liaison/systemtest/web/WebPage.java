package io.liaison.systemtest.web;

import java.net.URI;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page as the browser shows it.
 *
 * @param uri where it came from, or where the last redirect led that left the origin
 */
public record WebPage(URI uri, int status, Document html) {

	public boolean asks(String field) {
		return this.html.selectFirst("form [name=" + field + "]") != null;
	}

	/** The form in which that field stands. */
	public Form formWith(String field) {
		Element input = this.html.selectFirst("form [name=" + field + "]");
		assertThat(input).as("a form with %s on %s (%d): %s", field, this.uri.getPath(), this.status, text())
			.isNotNull();
		return Form.of(input.closest("form"));
	}

	public String text() {
		return this.html.text();
	}

	public WebPage expect(int expected) {
		assertThat(this.status).as("%s: %s", this.uri.getPath(), text()).isEqualTo(expected);
		return this;
	}

}
