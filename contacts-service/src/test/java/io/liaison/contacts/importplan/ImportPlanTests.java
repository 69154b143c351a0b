package io.liaison.contacts.importplan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.naming.NameKey;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.store.Actor;
import io.liaison.platform.store.Command;
import io.liaison.platform.store.Ids;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.importplan.Rows.file;
import static io.liaison.contacts.importplan.Rows.people;
import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ImportPlanTests {

	@Autowired
	private ImportPlanning planning;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Contacts contacts;

	@Autowired
	private Profiles profiles;

	@Autowired
	private Roles roles;

	@Test
	void aPreviewIsWhatTheImportThenDoes() {
		ClientFile file = file("""
				Plan One,,LICENCE,Ada,Plan,ada@plan.example,,primary-admin
				Plan One,,,Bo,Plan,bo@plan.example,,primary-admin
				Plan One,,,Cy,Plan,cy@plan.example,,emperor
				Plan Two,FAMILY,,Ada,Plan,ada@plan.example,,
				Plan Two,COMPANY,,Di,Plan,di@plan.example,,
				Plan Two,,,Eve,Plan,ada@plan.example,,
				""");
		ImportResult preview = plan(file, "preview").preview();
		assertThat(find("Plan One")).isEmpty();
		ImportPlan plan = plan(file, "plan-1");
		assertThat(plan.carryOut(() -> true)).isTrue();
		assertThat(plan.result()).isEqualTo(preview);
		assertThat(preview.accountsCreated()).isEqualTo(2);
		assertThat(preview.contactsCreated()).isEqualTo(2);
		assertThat(preview.linksCreated()).isEqualTo(3);
		assertThat(preview.errors()).extracting(RowError::line).containsExactly(3, 4, 6);
		assertThat(preview.warnings()).extracting(RowError::line).containsExactly(7);
	}

	@Test
	@Behaviour({ "S2", "C4" })
	void aRowThatBreaksARuleOfItsRolesIsAFaultOfThatColumn() {
		ImportResult result = plan(file("""
				Plan Limits,,LICENCE,Ada,Limit,ada@limit.example,,primary-admin
				Plan Limits,,,Bo,Limit,bo@limit.example,,primary-admin
				"""), "limits").preview();
		assertThat(result.errors()).singleElement().satisfies((error) -> {
			assertThat(error.column()).isEqualTo("Roles");
			assertThat(error.message()).contains("at most 1");
		});
	}

	@Test
	void aPreviewOfAnAccountThatExistsLeavesItAlone() {
		Account account = open("Plan Existing", "LICENCE");
		plan(file("Plan Existing,,,Ada,Exist,ada@exist.example,,primary-admin\n"), "preview").preview();
		Account after = this.accounts.get(account.id());
		assertThat(after.version()).isEqualTo(account.version());
		assertThat(after.links()).isEmpty();
	}

	@Test
	void whoActsForTheAccountIsMatchedThereFirst() {
		ClientFile first = file("Plan Roster,,,Ada,Roster,,+49 1,\n");
		ImportPlan plan = plan(first, "roster-1");
		plan.carryOut(() -> true);
		ImportPlan again = plan(file("plan roster,,,ADA,roster,,+49 2,client\n"), "roster-2");
		again.carryOut(() -> true);
		assertThat(again.result().contactsCreated()).isZero();
		assertThat(again.result().linksCreated()).isZero();
		assertThat(find("Plan Roster")).hasSize(1);
	}

	@Test
	@Behaviour("D21")
	void anAddressOfAColleagueUnderAnotherNameIsWarnedOf() {
		plan(file("Plan Pair,,,Eve,Pair,pair@plan-pair.example,,\n"), "pair-1").carryOut(() -> true);
		ImportResult result = plan(file("Plan Pair,,,Max,Pair,pair@plan-pair.example,,\n"), "pair-2").preview();
		assertThat(result.contactsCreated()).isEqualTo(1);
		assertThat(result.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).contains("of this account"));
		assertThat(plan(file("Plan Pair,,,Eve,Pair,pair@plan-pair.example,,\n"), "pair-3").preview().warnings())
			.isEmpty();
	}

	@Test
	void theSameImportAgainCountsTheSameAndDoesNothing() {
		ClientFile file = file(
				"Plan Again,,,Ada,Again,ada@again.example,,\nPlan Again,,,Bo,Again,bo@again.example,,\n");
		ImportPlan first = plan(file, "again");
		first.carryOut(() -> true);
		Account after = only("Plan Again");
		ImportPlan second = plan(file, "again");
		second.carryOut(() -> true);
		assertThat(second.result()).isEqualTo(first.result());
		assertThat(this.accounts.get(after.id()).version()).isEqualTo(after.version());
	}

	@Test
	void anotherImportOfTheSameFileCreatesNothing() {
		ClientFile file = file("Plan Other,,,Ada,Other,ada@other.example,,\n");
		plan(file, "other-1").carryOut(() -> true);
		ImportPlan other = plan(file, "other-2");
		other.carryOut(() -> true);
		assertThat(List.of(other.result().accountsCreated(), other.result().contactsCreated(),
				other.result().linksCreated()))
			.containsOnly(0);
	}

	@Test
	void itStopsBetweenStepsWhenToldSo() {
		ClientFile file = file(IntStream.range(0, 2_100)
			.mapToObj((i) -> "Plan Stop " + i / 2 + ",,,P" + i + ",,p" + i + "@stop.example,,")
			.collect(Collectors.joining("\n")) + "\n");
		AtomicInteger asked = new AtomicInteger();
		ImportPlan plan = plan(file, "stop");
		assertThat(plan.carryOut(() -> asked.incrementAndGet() <= 2)).isFalse();
		assertThat(plan.result().accountsCreated()).isEqualTo(500);
		ImportPlan rest = plan(file, "stop");
		assertThat(rest.carryOut(() -> true)).isTrue();
		assertThat(rest.result().accountsCreated()).isEqualTo(1_050);
		assertThat(rest.result().contactsCreated()).isEqualTo(2_100);
	}

	@Test
	void anAccountInAnotherProgrammeIsAFaultOfTheRowsThatNameOne() {
		open("Plan Programme", "LICENCE");
		ImportResult result = plan(
				file("Plan Programme,,PRACTICE,Ada,Programme,,,\nPlan Programme,,,Bo,Programme,,,\n"), "programme")
			.preview();
		assertThat(result.errors()).extracting((error) -> error.line() + " " + error.column())
			.containsExactly("2 Programme");
	}

	@Test
	void anAccountOfTheChosenProgrammeIsOpened() {
		plan(file("Plan Chosen,,,Ada,Chosen,,,\nPlan Named,,MANAGED,Ada,Chosen,,,\n"), "chosen").carryOut(() -> true);
		assertThat(only("Plan Chosen").profile().programme()).isEqualTo("PRACTICE");
		assertThat(only("Plan Named").profile().programme()).isEqualTo("MANAGED");
	}

	@Test
	@Behaviour("D5")
	void aLinkUsesTheAddressOfItsRow() {
		plan(file(
				"Plan Uses,,,Ada,Uses,ada1@uses.example,,\nPlan Uses Too,,,Ada,Uses,ada2@uses.example:::ada1@uses.example,,\n"),
				"uses")
			.carryOut(() -> true);
		Link link = only("Plan Uses Too").links().getFirst();
		Contact ada = this.contacts.get(link.contactId());
		assertThat(ada.emails()).filteredOn((email) -> email.emailId().equals(link.emailId()))
			.extracting((email) -> email.address())
			.containsExactly("ada2@uses.example");
		assertThat(ada.accounts()).hasSize(2);
	}

	@Test
	void anImportAddsNoAddressToAContactThatExists() {
		plan(file("Plan Adds,,,Ada,Adds,ada1@adds.example,,\n"), "adds-1").carryOut(() -> true);
		plan(file("Plan Adds,,,Ada,Adds,ada1@adds.example:::ada2@adds.example,+49 1,\n"), "adds-2")
			.carryOut(() -> true);
		Contact ada = this.contacts.get(only("Plan Adds").links().getFirst().contactId());
		assertThat(ada.emails()).hasSize(1);
		assertThat(ada.phones()).isEmpty();
	}

	@Test
	@Behaviour("D5")
	void theFileOfASecondAccountKeepsPhonesAndAddressesApart() {
		plan(file("Plan First,,,Ada,Apart,ada1@apart.example:::ada2@apart.example,+1,\n"), "apart-1")
			.carryOut(() -> true);
		plan(file("Plan Second,,,Ada,Apart,ada2@apart.example,+2,\n"), "apart-2").carryOut(() -> true);
		Link first = only("Plan First").links().getFirst();
		Contact ada = this.contacts.get(first.contactId());
		assertThat(only("Plan Second").links().getFirst().contactId()).isEqualTo(ada.id());
		Profile known = this.profiles.find(only("Plan First").id(), ada.id()).orElseThrow();
		assertThat(known.phones()).containsExactly("+1");
		assertThat(known.emailIds()).hasSize(2).startsWith(first.emailId());
		known = this.profiles.find(only("Plan Second").id(), ada.id()).orElseThrow();
		assertThat(known.phones()).containsExactly("+2");
		assertThat(known.emails(ada)).extracting(ContactEmail::address).containsExactly("ada2@apart.example");
		assertThat(ada.phones()).isEmpty();
	}

	@Test
	void peopleWithoutOrganizationHaveAnAccountThatFollowsThem() {
		ClientFile file = people("Solo,Plan,,solo@plan.example,\n");
		ImportPlan plan = plan(file, "solo-1");
		plan.carryOut(() -> true);
		assertThat(plan.result().accountsCreated()).isEqualTo(1);
		Account own = this.accounts.get(only("Solo Plan").id());
		assertThat(own.profile().type()).isEqualTo(AccountType.PERSON);
		ImportResult again = plan(file, "solo-2").preview();
		assertThat(again.accountsCreated() + again.contactsCreated() + again.linksCreated()).isZero();
	}

	@Test
	void aContactLinkedToFiveHundredAccountsIsLinkedToNoOther() {
		plan(file("Plan Busy,,,Busy,Bee,busy@bee.example,,\n"), "busy-1").carryOut(() -> true);
		String busy = only("Plan Busy").links().getFirst().contactId();
		this.contacts.change(busy, Command.random(),
				(contact) -> IntStream.range(0, 499).forEach((i) -> contact.joins("busy-" + i, 0)));
		ImportResult result = plan(
				file("Plan Busy Too,,,Busy,Bee,busy@bee.example,,\nPlan Busy,,,Busy,Bee,busy@bee.example,,\n"),
				"busy-2")
			.preview();
		assertThat(result.errors()).extracting(RowError::line).containsExactly(2);
		assertThat(result.accountsCreated()).isZero();
	}

	@Test
	void whatIsWrongWithTheWholeFileIsItsOnlyError() {
		ImportResult result = plan(ClientFile.read(new byte[0], FileEncoding.DETECTED), "empty").preview();
		assertThat(result.format()).isNull();
		assertThat(result.rows()).isZero();
		assertThat(result.errors()).hasSize(1);
	}

	private ImportPlan plan(ClientFile file, String id) {
		return this.planning.plan(file,
				new ImportOptions(FileEncoding.DETECTED, "PRACTICE", WithoutOrganization.PERSON_ACCOUNT), id,
				Actor.system());
	}

	private Account open(String name, String programme) {
		return this.accounts.create(Command.random(), Account.open(Ids.random(), AccountSide.CUSTOMER,
				new AccountProfile(name, AccountType.COMPANY, programme), this.roles.catalogue(), null));
	}

	private Set<String> find(String name) {
		Map<String, Set<String>> found = this.accounts.named(List.of(name));
		return found.getOrDefault(NameKey.of(name), Set.of());
	}

	private Account only(String name) {
		assertThat(find(name)).hasSize(1);
		return this.accounts.get(find(name).iterator().next());
	}

}
