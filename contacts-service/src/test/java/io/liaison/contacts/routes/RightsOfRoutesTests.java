package io.liaison.contacts.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.provider.Provider;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.routes.RightsOfRoutes.Row;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries every route that the service describes with every kind of caller, who sends what
 * is otherwise right.
 */
@ContactsTest
class RightsOfRoutesTests {

	private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	@Autowired
	private Roles roles;

	@Autowired
	private Accounts accounts;

	private final RightsOfRoutes table = new RightsOfRoutes();

	@Test
	@Behaviour("D25")
	void everyRouteHasARowThatSaysWhoMayAndABodyThatIsRight() {
		Set<String> described = described();
		assertThat(this.table.routes()).isEqualTo(described).hasSameSizeAs(this.table.rows());
		assertThat(RightBodies.routes())
			.isEqualTo(described.stream().filter((it) -> !it.startsWith("GET ")).collect(Collectors.toSet()));
	}

	@Test
	@Behaviour({ "D25", "C10" })
	void everyCallerWhoSendsWhatIsRightIsAnsweredAsTheTableSays() {
		List<String> offences = new ArrayList<>();
		Scene common = scene();
		awaitHistory(common);
		for (Row row : this.table.rows()) {
			for (CallerKind caller : CallerKind.values()) {
				// whoever is let in changes the scene
				Scene scene = (row.isCommand() && row.admits(caller)) ? scene() : common;
				int status = send(row, scene, caller);
				if (!row.is(caller, status)) {
					offences.add(row.route() + ": " + caller.word() + " got " + status + " instead of "
							+ row.answers().get(caller));
				}
			}
		}
		assertThat(offences).isEmpty();
	}

	/** Of which it is told who may do what. */
	private void awaitHistory(Scene scene) {
		Row rights = this.table.rows()
			.stream()
			.filter((row) -> row.route().equals("GET /api/accounts/{accountId}/rights"))
			.findFirst()
			.orElseThrow();
		Awaitility.await("its history").until(() -> send(rights, scene, CallerKind.OWNER) == 200);
	}

	private static int send(Row row, Scene scene, CallerKind caller) {
		// while a request is pending nobody else comes in
		Api by = scene.as(caller, row.permission());
		String path = VARIABLE.matcher(row.path()).replaceAll((it) -> scene.variable(it.group(1)));
		return RightBodies.send(by, row.method(), row.path(), path + asked(row, scene), scene).status();
	}

	private static String asked(Row row, Scene scene) {
		return row.path().equals("/api/audits") ? "?day=2027-01-31&subject=" + scene.variable("contactId") : "";
	}

	private Scene scene() {
		return new Scene(this.api, this.tokens, this.roles.catalogue(),
				this.accounts.get(Provider.ACCOUNT_ID).owner().contactId(), this.table.permissions());
	}

	private Set<String> described() {
		Set<String> routes = new TreeSet<>();
		JsonNode paths = this.api.get("/v3/api-docs").expect(200).json().path("paths");
		paths.properties()
			.forEach((path) -> path.getValue()
				.propertyNames()
				.forEach((method) -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
		return routes;
	}

}
