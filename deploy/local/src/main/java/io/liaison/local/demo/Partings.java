package io.liaison.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.liaison.local.demo.World.Access;
import io.liaison.local.demo.World.Ending;
import io.liaison.local.demo.World.Endings;
import io.liaison.local.demo.World.Login;
import io.liaison.local.demo.browser.SignedInSession;
import io.liaison.local.demo.browser.Eventually;

/** What is over: accounts and people out of use, an address that another follows. */
final class Partings {

	/**
	 * A login in use for less moves to the new address at once; later both serve for a
	 * while.
	 */
	private static final Duration SETTLED = Duration.ofSeconds(62);

	private final SignedInSession staff;

	private final NameLookup names;

	private final Logins logins;

	private final Journal journal;

	Partings(SignedInSession staff, NameLookup names, Logins logins, Journal journal) {
		this.staff = staff;
		this.names = names;
		this.logins = logins;
		this.journal = journal;
	}

	void play(Endings endings) {
		for (String account : endings.accounts()) {
			this.journal.once("account " + account + " out of use", () -> {
				this.staff.patch("/api/accounts/" + this.names.account(account), Map.of("active", false));
				return "";
			});
		}
		for (Ending ending : endings.people()) {
			String step = "contact " + ending.email() + " out of use";
			this.journal.once(step,
					() -> this.staff.post(step, contact(ending) + "/deactivation", Map.of()).text("contactId"));
		}
		endings.addresses().forEach(this::replace);
	}

	/**
	 * The old address serves until the new one is in use, which waits for its invitation
	 * to be followed.
	 */
	private void replace(Ending ending) {
		String next = Objects.requireNonNull(ending.next());
		this.journal.once("address " + next, () -> {
			Instant since = Instant
				.parse(Objects.requireNonNull(this.journal.outcome("password of " + ending.email())));
			Eventually.until("a minute to pass", Instant::now, (now) -> now.isAfter(since.plus(SETTLED)));
			this.staff.patch(contact(ending), Map.of("emails", List.of(next)));
			return "";
		});
		this.names.lookAgain(ending.account());
		this.logins.play(List.of(new Login(ending.account(), next, "", Access.INVITED, null, null)));
	}

	private String contact(Ending ending) {
		return this.names.contact(ending.account(), ending.email());
	}

}
