package io.liaison.local.demo.browser;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HtmlPageTests {

	private static final String HTML = """
			<form action="/other"><input name="query"></form>
			<form method="post" action="/auth/choose-account">
			  <input type="hidden" name="continue" value="a&amp;b">
			  <input type="radio" name="membership" value="first" checked="checked" required>
			  <input type="radio" name="membership" value="second">
			</form>
			""";

	private final HtmlPage page = new HtmlPage(URI.create("http://localhost:8080/auth/choose-account?x=y"), HTML);

	@Test
	void aFormIsSentWithWhatStandsInItAndWhatIsAnswered() {
		HtmlPage.Form form = this.page.form("membership");
		assertThat(form.action()).hasToString("http://localhost:8080/auth/choose-account");
		assertThat(form.with(Map.of("more", "c")))
			.isEqualTo(Map.of("continue", "a&b", "membership", "first", "more", "c"));
	}

	@Test
	void aPageWithoutTheFieldIsNamed() {
		assertThat(this.page.asks("password")).isFalse();
		assertThatExceptionOfType(Stopped.class).isThrownBy(() -> this.page.form("password"))
			.withMessageContaining("/auth/choose-account asks for no password");
	}

}
