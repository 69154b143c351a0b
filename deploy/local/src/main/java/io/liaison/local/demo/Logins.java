package io.liaison.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.liaison.local.demo.World.Access;
import io.liaison.local.demo.World.Login;
import io.liaison.local.demo.browser.Answer;
import io.liaison.local.demo.browser.Cast;
import io.liaison.local.demo.browser.SignedInSession;
import io.liaison.local.demo.browser.Eventually;
import tools.jackson.databind.JsonNode;

/** Access: turned on and invited to by staff, taken by whoever reads the mail. */
final class Logins {

	private final SignedInSession staff;

	private final NameLookup names;

	private final Cast cast;

	private final Journal journal;

	Logins(SignedInSession staff, NameLookup names, Cast cast, Journal journal) {
		this.staff = staff;
		this.names = names;
		this.cast = cast;
		this.journal = journal;
	}

	/** All are invited first, so that nobody waits for a single mail. */
	void play(List<Login> logins) {
		logins.forEach((login) -> this.journal.once("login " + login.email() + " for " + login.account(),
				() -> turnOn(login)));
		logins.stream()
			.filter((login) -> login.access() == Access.IN_USE)
			.forEach((login) -> this.journal.once("password of " + login.email(), () -> choosePassword(login)));
	}

	private String turnOn(Login login) {
		String grant = this.names.grant(login.account(), login.email());
		// access-service hears of people from contacts-service
		Answer before = Eventually
			.until("access of " + login.email(), () -> this.staff.find(grant), Optional::isPresent)
			.orElseThrow();
		Answer on = this.staff.patch(grant, before, Map.of("login", true));
		if (login.days() != null) {
			Instant end = Instant.now().plus(Duration.ofDays(login.days())).truncatedTo(ChronoUnit.HOURS);
			// of access that is on already the end may have passed
			on = this.staff.patch(grant, on, Map.of("until", end.toString()));
		}
		JsonNode now = on.body();
		if (login.access() != Access.ON && !now.path("activated").asBoolean(false)) {
			this.staff.post("invitation to " + grant, grant + "/invitations",
					Map.of("message", "Welcome to the portal of " + login.account() + "."));
		}
		return "";
	}

	private String choosePassword(Login login) {
		this.cast.choosePassword(login.email());
		return Instant.now().toString();
	}

}
