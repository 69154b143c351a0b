package io.liaison.access;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Halts;
import io.liaison.platform.testing.Halts.Halt;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static io.liaison.platform.testing.Halts.inEveryOrder;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An address that is replaced while its invitation is accepted: whichever is first at
 * whichever step, the old link is dead, the new address is invited, and leads in.
 */
class ActivationRaceTests extends RaceIntegration {

	private Invited person;

	@Test
	@Behaviour("T51")
	void whereverAnAcceptanceStandsWhenTheAddressIsReplacedTheNewOneIsInvited() {
		inEveryOrder(() -> this.person = invited(), (name) -> accept(this.person, name),
				() -> replaceAddress(this.person), (accepted) -> {
					assertThat(accepted.statusCode()).isIn(200, 410);
					leadsInByTheNewAddressAlone(this.person);
				});
	}

	@Test
	@Behaviour("T51")
	void whereverAReplacementStandsWhenTheInvitationIsAcceptedTheNewOneIsInvited() throws Exception {
		int step = 1;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (boolean reached = true; reached; step++) {
				Invited someone = invited();
				Halt halt = Halts.before(step, someone.contact());
				Future<?> replaced = threads.submit(() -> replaceAddress(someone));
				reached = halt.isReached(replaced);
				try {
					assertThat(accept(someone, "").statusCode()).isIn(200, 410);
				}
				finally {
					halt.goOn();
				}
				replaced.get();
				leadsInByTheNewAddressAlone(someone);
			}
		}
		assertThat(step).as("steps at the store").isGreaterThan(2);
	}

	private Invited invited() {
		Person person = somebody();
		String link = invited(person.account(), person.contact(), person.email());
		Browser browser = browser();
		return new Invited(person, link, browser, browser.get("/auth/activate?token=" + link));
	}

	private static HttpResponse<String> accept(Invited who, String halt) {
		if (!halt.isEmpty()) {
			who.browser().with(Halts.HEADER, halt);
		}
		return who.browser().submit(who.page(), Map.of("password", PASSWORD));
	}

	/** Until it is known. */
	private void replaceAddress(Invited who) {
		this.directory.contact(who.contact(), who.newEmail(), who.newAddress(), who.email(), "-" + who.address());
		Awaitility.await()
			.until(() -> staff().get(grants(who.account()) + "/" + who.newEmail()).at("/login").equals("true"));
	}

	private void leadsInByTheNewAddressAlone(Invited who) {
		this.events.await("access.contact-access.v1",
				(it) -> it.subject().equals(who.contact()) && it.type().endsWith("invitation-issued.v1")
						&& it.data().path("emailId").asString("").equals(who.newEmail()));
		assertThat(activate(who.link(), PASSWORD).statusCode()).isEqualTo(410);
		assertThat(staff().get(grants(who.account()) + "/" + who.email()).at("/login")).isNotEqualTo("true");
		String link = token(mint("ACTIVATION", who.contact(), who.newEmail(), who.account(), 1).expect(200));
		assertThat(activate(link, PASSWORD).body()).contains("Welcome");
		assertThat(text(signedIn(who.newAddress(), PASSWORD), "access_token")).isNotEmpty();
		Browser old = browser();
		HttpResponse<String> page = old.follow(old.get(authorizeUrl(verifier())));
		assertThat(Browser.location(old.follow(signIn(old, page, who.address(), PASSWORD)))).doesNotContain("code=");
	}

	private record Invited(Person person, String link, Browser browser, HttpResponse<String> page) {

		String account() {
			return this.person.account();
		}

		String contact() {
			return this.person.contact();
		}

		String email() {
			return this.person.email();
		}

		String address() {
			return this.person.address();
		}

		String newEmail() {
			return "new-" + email();
		}

		String newAddress() {
			return "new-" + address();
		}

	}

}
