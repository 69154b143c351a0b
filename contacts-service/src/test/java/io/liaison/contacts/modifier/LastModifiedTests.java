package io.liaison.contacts.modifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Api;
import io.liaison.platform.testing.Api.Answer;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a conflict notice says of whoever was faster.
 */
@ContactsTest
class LastModifiedTests {

	private static final String[] PERMISSIONS = { "accounts.read", "accounts.manage", "contacts.read",
			"contacts.manage" };

	@Autowired
	private Api api;

	@Autowired
	private Tokens tokens;

	private Api staff;

	private Api admin;

	private String account;

	private String colleague;

	private String ada;

	@BeforeEach
	void staffAndACustomer() {
		Api first = this.api.as(this.tokens.staff(PERMISSIONS));
		String name = "Modified " + System.nanoTime();
		this.colleague = person(first, "Maria", name);
		this.staff = colleague(PERMISSIONS);
		this.account = this.staff.post("/api/accounts", Map.of("name", name, "programme", "PRACTICE"))
			.expect(201)
			.at("/id");
		this.ada = person(first, "Ada", name);
		this.staff.put(link(this.ada), Map.of("roles", List.of())).expect(201);
		this.admin = this.api.as(this.tokens.customer(this.account, this.ada, PERMISSIONS));
	}

	@Test
	@Behaviour("D7")
	void staffSeeWhoOfThemChangedAnAccountAndCustomersThatItWasStaff() {
		Answer read = this.staff.get("/api/accounts/" + this.account).expect(200);
		assertBy(read, "STAFF", this.colleague, "Maria");
		assertThat(Instant.parse(read.at("/lastModifiedAt"))).isBeforeOrEqualTo(Instant.now());
		assertBy(this.admin.get("/api/accounts/" + this.account).expect(200), "STAFF", "", "");
		assertThat(this.admin.get("/api/accounts/" + this.account).text()).doesNotContain(this.colleague)
			.doesNotContain("Maria");
	}

	@Test
	void aLinkTellsWhoChangedItAndNotWhoChangedAnother() {
		String other = person(this.staff, "Carl", "Modified " + System.nanoTime());
		this.staff.put(link(other), Map.of("roles", List.of())).expect(201);
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(this.staff.get(link(this.ada)).at("/lastModifiedBy/name")).contains("Maria"));
		String before = this.staff.get(link(this.ada)).at("/lastModifiedAt");
		this.admin.ifMatch(this.admin.get(link(other)).etag())
			.put(link(other), Map.of("roles", List.of(), "title", "Boss"))
			.expect(200);
		assertBy(this.admin.get(link(this.ada)).expect(200), "STAFF", "", "");
		this.admin.ifMatch(this.admin.get(link(other)).etag()).delete(link(other)).expect(204);
		Answer same = this.staff.get(link(this.ada)).expect(200);
		assertThat(same.at("/lastModifiedAt")).isEqualTo(before);
		assertBy(same, "STAFF", this.colleague, "Maria");
	}

	@Test
	void aProfileTellsWhoOfTheAccountChangedIt() {
		String profile = link(this.ada) + "/profile";
		Answer changed = this.admin.ifMatch(this.admin.get(profile).etag())
			.patch(profile, Map.of("title", "Boss"))
			.expect(200);
		assertBy(changed, "CONTACT", this.ada, "Ada");
		assertBy(this.staff.get(profile).expect(200), "CONTACT", this.ada, "Ada");
	}

	@Test
	void aContactTellsWhoChangedIt() {
		String path = "/api/contacts/" + this.ada;
		Api system = this.api.as(this.tokens.system(PERMISSIONS));
		this.staff.ifMatch(this.staff.get(path).etag()).patch(path, Map.of("timeZone", "Europe/Stockholm")).expect(200);
		assertBy(this.staff.get(path).expect(200), "STAFF", this.colleague, "Maria");
		system.ifMatch(system.get(path).etag()).patch(path, Map.of("timeZone", "Europe/Paris")).expect(200);
		assertBy(this.staff.get(path).expect(200), "CLIENT", "", "");
	}

	@Test
	void aRoleTellsWhoDefinedIt() {
		Api editor = colleague("roles.read", "roles.manage");
		Answer defined = editor.post("/api/roles", Map.of("name", "Modified " + System.nanoTime(), "side", "CUSTOMER"))
			.expect(201);
		assertBy(defined, "STAFF", this.colleague, "Maria");
		assertBy(this.admin.get("/api/roles/" + defined.at("/id")).expect(200), "STAFF", "", "");
	}

	/**
	 * As signed in anew, whatever rights other tests took from the provider's account.
	 */
	private Api colleague(String... permissions) {
		return this.api
			.as(this.tokens.of(Tokens.caller(Side.PROVIDER, this.colleague, Provider.ACCOUNT_ID, permissions),
					Map.of("ver", Map.of("a:" + Provider.ACCOUNT_ID, Integer.MAX_VALUE))));
	}

	private static void assertBy(Answer answer, String kind, String contactId, String name) {
		assertThat(answer.at("/lastModifiedBy/kind")).isEqualTo(kind);
		assertThat(answer.at("/lastModifiedBy/contactId")).isEqualTo(contactId);
		assertThat(answer.at("/lastModifiedBy/name")).startsWith(name);
		assertThat(answer.at("/lastModifiedBy/name").isEmpty()).isEqualTo(name.isEmpty());
	}

	private String link(String contactId) {
		return "/api/accounts/" + this.account + "/contacts/" + contactId;
	}

	private static String person(Api by, String given, String family) {
		return by.post("/api/contacts", Map.of("givenName", given, "familyName", family)).expect(201).at("/id");
	}

}
