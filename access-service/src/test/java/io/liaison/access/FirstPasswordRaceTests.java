package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Halts;
import org.junit.jupiter.api.Test;

import static io.liaison.platform.testing.Halts.inEveryOrder;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A temporary password and the link of the mail, one used at each step of the other: the
 * first one used kills the other, and whoever was first gets in.
 */
class FirstPasswordRaceTests extends RaceIntegration {

	private static final String TEMPORARY = "handed over on paper";

	private static final String BY_PASSWORD = "chosen after the paper";

	private static final String BY_LINK = "chosen after the mail";

	private Person person;

	private Use byLink;

	private Use byPassword;

	private HttpResponse<String> other;

	@Test
	@Behaviour("D1")
	void whereverTheLinkStandsWhenThePasswordIsUsedOneOfThemServes() {
		inEveryOrder(this::givenBoth, (halt) -> this.byLink.submit(halt), () -> this.other = this.byPassword.submit(""),
				(link) -> oneServed(link, this.other));
	}

	@Test
	@Behaviour("D1")
	void whereverThePasswordStandsWhenTheLinkIsUsedOneOfThemServes() {
		inEveryOrder(this::givenBoth, (halt) -> this.byPassword.submit(halt), () -> this.other = this.byLink.submit(""),
				(password) -> oneServed(this.other, password));
	}

	private void givenBoth() {
		this.person = somebody();
		String path = grants(this.person.account()) + "/" + this.person.email();
		staff().ifMatch(staff().get(path).etag())
			.put(path + "/temporary-password", Map.of("password", TEMPORARY))
			.expect(200);
		String link = token(
				mint("ACTIVATION", this.person.contact(), this.person.email(), this.person.account(), 1).expect(200));
		Browser reader = browser();
		this.byLink = new Use(reader, reader.get("/auth/activate?token=" + link), BY_LINK);
		Browser holder = browser();
		this.byPassword = new Use(holder,
				holder.follow(signIn(holder, holder.get("/auth/sign-in"), this.person.address(), TEMPORARY)),
				BY_PASSWORD);
	}

	private void oneServed(HttpResponse<String> link, HttpResponse<String> password) {
		assertThat(List.of(link.statusCode(), password.statusCode())).containsExactlyInAnyOrder(200, 410);
		String chosen = (link.statusCode() == 200) ? BY_LINK : BY_PASSWORD;
		assertThat(text(signedIn(this.person.address(), chosen), "access_token")).isNotEmpty();
	}

	private record Use(Browser browser, HttpResponse<String> page, String password) {

		HttpResponse<String> submit(String halt) {
			if (!halt.isEmpty()) {
				this.browser.with(Halts.HEADER, halt);
			}
			return this.browser.submit(this.page, Map.of("password", this.password));
		}

	}

}
