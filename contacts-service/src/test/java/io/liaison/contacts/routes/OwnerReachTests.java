package io.liaison.contacts.routes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.ToldLogins;
import io.liaison.contacts.account.AccountOwner;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.loginstatus.LoginStatuses;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Events;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Staff against an owner, on every route that touches somebody among the staff, while a
 * second owner can sign in: it is their rights that keep them off, not that somebody has
 * to stay.
 */
@ContactsTest
@Behaviour({ "D25", "S4" })
class OwnerReachTests {

	private static final String ACCOUNT = "/api/accounts/" + Provider.ACCOUNT_ID;

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Roles roles;

	@Autowired
	private LoginStatuses logins;

	@Autowired
	private Events events;

	private Api owner;

	private AccountOwner first;

	private String second;

	private String colleague;

	@BeforeEach
	void twoOwnersWhoCanSignIn() {
		this.first = this.accounts.get(Provider.ACCOUNT_ID).owner();
		this.owner = as(this.first.contactId(), of("provider.owner"));
		this.second = linked("provider.owner");
		this.colleague = linked("provider.staff");
		canSignIn(this.first.contactId(), this.first.emailId());
		canSignIn(this.second, "any");
	}

	@AfterEach
	void asBefore() {
		List.of(this.second, this.colleague)
			.forEach((contact) -> this.owner.ifMatch("*").delete(ACCOUNT + "/contacts/" + contact));
	}

	@Test
	void staffWithThePermissionOfTheRouteAndFewerThanTheOwnerAreRefused() {
		Set<String> permissions = new HashSet<>(of("provider.staff"));
		permissions.add("contacts.erase");
		assertThat(reached(as(this.colleague, permissions))).isEmpty();
		permissions.add("operations.manage");
		assertThat(reached(as(this.colleague, permissions))).isEmpty();
	}

	@Test
	void staffWithEveryPermissionWhoseRolesGrantTheOwnersNotAreRefused() {
		assertThat(reached(as(this.colleague, of("provider.owner")))).isEmpty();
	}

	@Test
	void nobodyAsksForChangesOfTheProvidersRoster() {
		for (Api anybody : List.of(this.owner, as(this.colleague, of("provider.staff")))) {
			for (String what : List.of("/change-previews", "/change-requests")) {
				for (Map<String, Object> operation : operations()) {
					assertThat(anybody.post(ACCOUNT + what, Map.of("operations", List.of(operation)))
						.expect(409)
						.problem()).isEqualTo("not-a-customer");
				}
			}
		}
	}

	/** Each of them is the other owner's to do. */
	@Test
	void anotherOwnerIsNot() {
		List<Command> commands = commands();
		commands.removeIf((command) -> command.path().contains("erasures") || command.method().equals("DELETE"));
		for (Command command : commands) {
			assertThat(send(this.owner, command)).as(command.toString()).isBetween(200, 299);
		}
	}

	private List<String> reached(Api staff) {
		List<String> reached = new ArrayList<>();
		for (Command command : commands()) {
			int status = send(staff, command);
			if (status != 403) {
				reached.add(command + ": " + status);
			}
		}
		return reached;
	}

	private static int send(Api by, Command command) {
		Api any = command.method().equals("POST") ? by : by.ifMatch("*");
		return any.send(command.method(), command.path(), command.body()).status();
	}

	private List<Command> commands() {
		String link = ACCOUNT + "/contacts/" + this.second;
		String person = "/api/contacts/" + this.second;
		return new ArrayList<>(List.of(
				new Command("PUT", link, Map.of("roles", List.of("provider.owner"), "title", "x")),
				new Command("PATCH", link + "/profile", Map.of("title", "Owner")),
				new Command("PATCH", link + "/profile", Map.of("phones", List.of("+46 1"))),
				new Command("PATCH", link + "/profile", Map.of("emailIds", List.of())),
				new Command("PATCH", person, Map.of("givenName", "Somebody")),
				new Command("PATCH", person, Map.of("emails", List.of("mine" + this.second + "@owners.example"))),
				new Command("POST", person + "/deactivation", null),
				new Command("POST", person + "/reactivation", null),
				new Command("PUT", link, Map.of("roles", List.of("provider.staff"))), new Command("DELETE", link, null),
				new Command("POST", "/api/erasures", Map.of("contactId", this.second, "reason", "PERSON_ASKED"))));
	}

	private List<Map<String, Object>> operations() {
		return List.of(Map.of("type", "set-roles", "contactId", this.second, "roles", List.of("provider.staff")),
				Map.of("type", "remove-contact", "contactId", this.second),
				Map.of("type", "edit-details", "contactId", this.second, "details", Map.of("title", "x")));
	}

	private String linked(String role) {
		String contact = this.owner
			.post("/api/contacts",
					Map.of("givenName", "Reach", "emails", List.of("reach" + System.nanoTime() + "@owners.example")))
			.expect(201)
			.at("/id");
		this.owner.put(ACCOUNT + "/contacts/" + contact, Map.of("roles", List.of(role))).expect(201);
		return contact;
	}

	private Set<String> of(String role) {
		return this.roles.catalogue().permissions(List.of(role));
	}

	private Api as(String contact, Set<String> permissions) {
		Map<String, Long> versions = Map.of("a:" + Provider.ACCOUNT_ID, Long.MAX_VALUE, "c:" + contact, Long.MAX_VALUE);
		return this.api.as(this.tokens.of(
				Tokens.caller(Side.PROVIDER, contact, Provider.ACCOUNT_ID, permissions.toArray(String[]::new)),
				Map.of("ver", versions)));
	}

	private void canSignIn(String contact, String emailId) {
		ToldLogins.tell(this.events, contact, emailId, true, null);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !this.logins.lasting(Provider.ACCOUNT_ID, List.of(contact)).isEmpty());
	}

	private record Command(String method, String path, @Nullable Object body) {
	}

}
