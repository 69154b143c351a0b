package io.liaison.contacts.importplan;

import java.util.stream.IntStream;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.contact.Contact;
import io.liaison.contacts.contact.ContactEmail;
import io.liaison.contacts.contact.ContactErasure;
import io.liaison.contacts.contact.Contacts;
import io.liaison.contacts.profile.Profile;
import io.liaison.contacts.profile.Profiles;
import io.liaison.contacts.role.Roles;
import io.liaison.contacts.roster.Link;
import io.liaison.platform.command.Command;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.importplan.Rows.file;
import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class PlannedContactsTests {

	private Plans plans;

	@Autowired
	private Contacts contacts;

	@BeforeEach
	void plan(@Autowired ImportPlanning planning, @Autowired Accounts accounts, @Autowired Roles roles) {
		this.plans = new Plans(planning, accounts, roles);
	}

	@Test
	void whoActsForTheAccountIsMatchedThereFirst() {
		ClientFile first = file("Plan Roster,,,Ada,Roster,,+49 1,\n");
		ImportPlan plan = this.plans.plan(first, "roster-1");
		plan.carryOut(() -> true);
		ImportPlan again = this.plans.plan(file("plan roster,,,ADA,roster,,+49 2,client\n"), "roster-2");
		again.carryOut(() -> true);
		assertThat(again.result().contactsCreated()).isZero();
		assertThat(again.result().linksCreated()).isZero();
		assertThat(this.plans.find("Plan Roster")).hasSize(1);
	}

	@Test
	@Behaviour("D21")
	void anAddressOfAColleagueUnderAnotherNameIsWarnedOf() {
		this.plans.plan(file("Plan Pair,,,Eve,Pair,pair@plan-pair.example,,\n"), "pair-1").carryOut(() -> true);
		ImportResult result = this.plans.plan(file("Plan Pair,,,Max,Pair,pair@plan-pair.example,,\n"), "pair-2")
			.preview();
		assertThat(result.contactsCreated()).isEqualTo(1);
		assertThat(result.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).contains("of this account"));
		assertThat(
				this.plans.plan(file("Plan Pair,,,Eve,Pair,pair@plan-pair.example,,\n"), "pair-3").preview().warnings())
			.isEmpty();
	}

	@Test
	@Behaviour("D5")
	void aLinkUsesTheAddressOfItsRow() {
		this.plans.plan(file(
				"Plan Uses,,,Ada,Uses,ada1@uses.example,,\nPlan Uses Too,,,Ada,Uses,ada2@uses.example:::ada1@uses.example,,\n"),
				"uses")
			.carryOut(() -> true);
		Link link = this.plans.only("Plan Uses Too").links().getFirst();
		Contact ada = this.contacts.get(link.contactId());
		assertThat(ada.emails()).filteredOn((email) -> email.emailId().equals(link.emailId()))
			.extracting((email) -> email.address())
			.containsExactly("ada2@uses.example");
		assertThat(ada.accounts()).hasSize(2);
	}

	@Test
	void anImportAddsNoAddressToAContactThatExists() {
		this.plans.plan(file("Plan Adds,,,Ada,Adds,ada1@adds.example,,\n"), "adds-1").carryOut(() -> true);
		this.plans.plan(file("Plan Adds,,,Ada,Adds,ada1@adds.example:::ada2@adds.example,+49 1,\n"), "adds-2")
			.carryOut(() -> true);
		Contact ada = this.contacts.get(this.plans.only("Plan Adds").links().getFirst().contactId());
		assertThat(ada.emails()).hasSize(1);
		assertThat(ada.phones()).isEmpty();
	}

	@Test
	@Behaviour("D5")
	void theFileOfASecondAccountKeepsPhonesAndAddressesApart(@Autowired Profiles profiles) {
		this.plans.plan(file("Plan First,,,Ada,Apart,ada1@apart.example:::ada2@apart.example,+1,\n"), "apart-1")
			.carryOut(() -> true);
		this.plans.plan(file("Plan Second,,,Ada,Apart,ada2@apart.example,+2,\n"), "apart-2").carryOut(() -> true);
		Account first = this.plans.only("Plan First");
		Account second = this.plans.only("Plan Second");
		Link link = first.links().getFirst();
		Contact ada = this.contacts.get(link.contactId());
		assertThat(second.links().getFirst().contactId()).isEqualTo(ada.id());
		Profile known = profiles.find(first.id(), ada.id()).orElseThrow();
		assertThat(known.phones()).containsExactly("+1");
		assertThat(known.emailIds()).hasSize(2).startsWith(link.emailId());
		known = profiles.find(second.id(), ada.id()).orElseThrow();
		assertThat(known.phones()).containsExactly("+2");
		assertThat(known.emails(ada)).extracting(ContactEmail::address).containsExactly("ada2@apart.example");
		assertThat(ada.phones()).isEmpty();
	}

	@Test
	void aContactLinkedToFiveHundredAccountsIsLinkedToNoOther() {
		this.plans.plan(file("Plan Busy,,,Busy,Bee,busy@bee.example,,\n"), "busy-1").carryOut(() -> true);
		String busy = this.plans.only("Plan Busy").links().getFirst().contactId();
		this.contacts.change(busy, Command.random(),
				(contact) -> IntStream.range(0, 499).forEach((i) -> contact.joins("busy-" + i, 0)));
		ImportResult result = this.plans
			.plan(file("Plan Busy Too,,,Busy,Bee,busy@bee.example,,\nPlan Busy,,,Busy,Bee,busy@bee.example,,\n"),
					"busy-2")
			.preview();
		assertThat(result.errors()).extracting(RowError::line).containsExactly(2);
		assertThat(result.accountsCreated()).isZero();
	}

	@Test
	@Behaviour("D6")
	void whoeverIsErasedWhileAFileIsTakenInIsRefusedWithTheAccount(@Autowired ContactErasure erasure,
			@Autowired Profiles profiles) {
		this.plans.plan(file("Plan Gone,,,Ada,Gone,ada@gone.example,,\n"), "gone-1").carryOut(() -> true);
		String ada = this.plans.only("Plan Gone").links().getFirst().contactId();
		Account known = this.plans.open("Plan Gone Too", "PRACTICE");
		ImportPlan plan = this.plans.plan(file("Plan Gone Too,,,Ada,Gone,ada@gone.example,,\n"
				+ "Plan Gone New,,,Ada,Gone,ada@gone.example,,\nPlan Gone Not,,,Eve,Stays,eve@gone.example,,\n"),
				"gone-2");
		ImportBatch batch = plan.workedOut(plan.batches().getFirst());
		erasure.erase(ada, Command.random());
		batch.carryOut();
		assertThat(plan.result().errors()).extracting(RowError::line).containsExactly(2, 3);
		assertThat(this.plans.only("Plan Gone Too").links()).isEmpty();
		assertThat(this.plans.find("Plan Gone New")).isEmpty();
		assertThat(this.plans.only("Plan Gone Not").links()).hasSize(1);
		assertThat(profiles.find(known.id(), ada).orElseThrow().emailIds()).isEmpty();
	}

	@Test
	void anAddressThatMailCannotReachIsTakenWithAWarning() {
		ImportResult result = this.plans.plan(file("Plan Reach,,,Ada,Reach,anna@gmail,,\n"), "reach").preview();
		assertThat(result.errors()).isEmpty();
		assertThat(result.contactsCreated()).isEqualTo(1);
		assertThat(result.warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.message()).contains("no dot"));
	}

}
