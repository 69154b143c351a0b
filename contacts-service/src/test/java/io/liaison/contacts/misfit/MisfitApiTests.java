package io.liaison.contacts.misfit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.liaison.contacts.ContactsTest;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A role that no longer fits those who hold it is taken, and who does not fit is told.
 */
@ContactsTest
class MisfitApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private Api staff;

	private String programme;

	private String role;

	@BeforeEach
	void defineARole() {
		this.staff = this.api.as(this.tokens.staff("accounts.read", "accounts.manage", "contacts.read",
				"contacts.manage", "roles.read", "roles.manage"));
		this.programme = "P" + System.nanoTime();
		this.role = define("Holder");
	}

	@Test
	@Behaviour({ "C4", "D20" })
	void whoNoLongerFitsIsToldUntilItIsMended() {
		String two = account(2);
		String one = account(1);
		change(Map.of("maxHolders", 1));
		awaitMisfits(two + " TOO_MANY 2");
		change(Map.of("maxHolders", 3, "minHolders", 2));
		awaitMisfits(one + " TOO_FEW 1");
		link(one, this.role);
		awaitMisfits();
		change(Map.of("programme", this.programme + "_OTHER"));
		awaitMisfits(one + " NOT_APPLICABLE 2", two + " NOT_APPLICABLE 2");
	}

	@Test
	@Behaviour("D20")
	void anAccountInSetupTellsWhatItMissesByItself() {
		change(Map.of("minHolders", 1));
		account(0);
		String settled = account(1);
		change(Map.of("minHolders", 2));
		awaitMisfits(settled + " TOO_FEW 1");
	}

	@Test
	void theyAreListedPageByPage() {
		TreeSet<String> all = new TreeSet<>(List.of(account(2), account(2), account(2)));
		change(Map.of("maxHolders", 1));
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(misfits("")).hasSize(3));
		JsonNode first = this.staff.get(path() + "/misfits?limit=2").expect(200).json();
		JsonNode second = this.staff.get(path() + "/misfits?limit=2&cursor=" + first.at("/next").asString())
			.expect(200)
			.json();
		List<String> listed = new ArrayList<>();
		first.at("/items").forEach((item) -> listed.add(item.at("/accountId").asString()));
		second.at("/items").forEach((item) -> listed.add(item.at("/accountId").asString()));
		assertThat(listed).containsExactlyElementsOf(all);
		assertThat(second.at("/next").isNull()).isTrue();
	}

	@Test
	void onlyTheProvidersStaffLearnOfThem() {
		assertThat(this.staff.get("/api/roles/unknown/misfits").status()).isEqualTo(404);
		assertThat(this.api.as(this.tokens.customer("a", "c", "roles.read")).get(path() + "/misfits").status())
			.isEqualTo(403);
	}

	private void awaitMisfits(String... wanted) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(misfits("")).containsExactlyInAnyOrder(wanted));
	}

	private List<String> misfits(String query) {
		List<String> misfits = new ArrayList<>();
		this.staff.get(path() + "/misfits" + query)
			.expect(200)
			.json()
			.at("/items")
			.forEach((item) -> misfits.add(item.at("/accountId").asString() + " " + item.at("/reason").asString() + " "
					+ item.at("/holders").asInt()));
		return misfits;
	}

	private String account(int holders) {
		String account = this.staff.post("/api/accounts", Map.of("name", "Misfit", "programme", this.programme))
			.expect(201)
			.at("/id");
		for (int i = 0; i < holders; i++) {
			link(account, this.role);
		}
		return account;
	}

	private void link(String account, String role) {
		String contact = this.staff.post("/api/contacts", Map.of("givenName", "Misfit " + System.nanoTime()))
			.expect(201)
			.at("/id");
		this.staff.put("/api/accounts/" + account + "/contacts/" + contact, Map.of("roles", List.of(role))).expect(201);
	}

	private String define(String name) {
		return this.staff.post("/api/roles", Map.of("name", name, "side", "CUSTOMER", "programme", this.programme))
			.expect(201)
			.at("/id");
	}

	private void change(Map<String, Object> patch) {
		this.staff.ifMatch(this.staff.get(path()).etag()).patch(path(), new HashMap<>(patch)).expect(200);
	}

	private String path() {
		return "/api/roles/" + this.role;
	}

}
