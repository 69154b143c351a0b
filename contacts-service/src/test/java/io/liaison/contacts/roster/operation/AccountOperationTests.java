package io.liaison.contacts.roster.operation;

import java.util.List;

import io.liaison.contacts.roster.Link;
import io.liaison.contacts.roster.Roster;
import io.liaison.contacts.roster.RosterTerms;
import io.liaison.contacts.roster.Rosters;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static io.liaison.contacts.roster.Rosters.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

class AccountOperationTests {

	private static final RosterTerms TERMS = new RosterTerms(List.of(), List.of("member"), false);

	private final Roster roster = new Roster(
			List.of(Link.of("c1", "e1", List.of("member", "admin"), 1, "import-0"), Rosters.link("c2", "member")));

	@Test
	@Behaviour("D26")
	void aNewLinkCarriesWhatEveryLinkCarries() {
		assertThat(set(EMPTY, "c1", "e1", "admin").roleIds()).containsExactly("member", "admin");
		assertThat(add(EMPTY, "c1", "e1", "admin").roleIds()).containsExactly("member", "admin");
		assertThat(set(EMPTY, "c1", "e1", "member").roleIds()).containsExactly("member");
	}

	@Test
	@Behaviour({ "S5", "Q11" })
	void setRolesReplacesAllButWhatEveryLinkCarries() {
		Link after = set(this.roster, "c1", null, "reader");
		assertThat(after.roleIds()).containsExactly("member", "reader");
		assertThat(after.revision()).isEqualTo(7);
		assertThat(after.origin()).isEqualTo("import-0");
	}

	@Test
	void setRolesKeepsTheAddressUnlessItNamesAnother() {
		assertThat(set(this.roster, "c1", null, "reader").emailId()).isEqualTo("e1");
		assertThat(set(this.roster, "c1", "e9", "reader").emailId()).isEqualTo("e9");
		assertThat(set(EMPTY, "c1", null, "reader").emailId()).isNull();
	}

	@Test
	void addRolesTakesNoneAway() {
		Link after = add(this.roster, "c1", null, "reader");
		assertThat(after.roleIds()).containsExactly("member", "admin", "reader");
		assertThat(after.origin()).isEqualTo("import-0");
	}

	@Test
	void addRolesDoesNotReplaceTheAddressInUse() {
		assertThat(add(this.roster, "c1", "e9", "reader").emailId()).isEqualTo("e1");
		Roster withoutAddress = new Roster(List.of(Link.of("c1", null, List.of("member"), 1, null)));
		assertThat(add(withoutAddress, "c1", "e9", "reader").emailId()).isEqualTo("e9");
	}

	@Test
	void addRolesRemembersTheImportOfALinkItMakes() {
		assertThat(add(EMPTY, "c1", "e1").origin()).isEqualTo("import-1");
		assertThat(set(EMPTY, "c1", "e1").origin()).isNull();
	}

	@Test
	@Behaviour("C3")
	void unlinkTakesOneContactOut() {
		assertThat(new Unlink("c1").on(this.roster, TERMS, 7).links()).extracting(Link::contactId)
			.containsExactly("c2");
	}

	@Test
	void whatChangesNothingIsTheSameRoster() {
		assertThat(new SetRoles("c1", null, List.of("admin")).on(this.roster, TERMS, 7)).isSameAs(this.roster);
		assertThat(new AddRoles("c1", "e9", List.of("admin"), "import-1").on(this.roster, TERMS, 7))
			.isSameAs(this.roster);
		assertThat(new Unlink("nobody").on(this.roster, TERMS, 7)).isSameAs(this.roster);
	}

	@Test
	void aLinkThatChangesKeepsItsPlace() {
		Roster after = new SetRoles("c1", null, List.of()).on(this.roster, TERMS, 7);
		assertThat(after.links()).extracting(Link::contactId).containsExactly("c1", "c2");
	}

	private static Link set(Roster before, String contactId, String emailId, String... roles) {
		return new SetRoles(contactId, emailId, List.of(roles)).on(before, TERMS, 7).link(contactId).orElseThrow();
	}

	private static Link add(Roster before, String contactId, String emailId, String... roles) {
		return new AddRoles(contactId, emailId, List.of(roles), "import-1").on(before, TERMS, 7)
			.link(contactId)
			.orElseThrow();
	}

}
