package io.liaison.contacts.importplan;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.AccountType;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.role.Roles;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static io.liaison.contacts.importplan.Rows.file;
import static io.liaison.contacts.importplan.Rows.people;
import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class PlannedAccountsTests {

	private Plans plans;

	@Autowired
	private MongoOperations store;

	@BeforeEach
	void plan(@Autowired ImportPlanning planning, @Autowired Accounts accounts, @Autowired Roles roles) {
		this.plans = new Plans(planning, accounts, roles);
	}

	@Test
	@Behaviour({ "S2", "C4" })
	void aRowThatBreaksARuleOfItsRolesIsAFaultOfThatColumn() {
		ImportResult result = this.plans.plan(file("""
				Plan Limits,,LICENCE,Ada,Limit,ada@limit.example,,primary-admin
				Plan Limits,,,Bo,Limit,bo@limit.example,,primary-admin
				"""), "limits").preview();
		assertThat(result.errors()).singleElement().satisfies((error) -> {
			assertThat(error.column()).isEqualTo("Roles");
			assertThat(error.message()).contains("at most 1");
		});
	}

	@Test
	void anAccountInAnotherProgrammeIsAFaultOfTheRowsThatNameOne() {
		this.plans.open("Plan Programme", "LICENCE");
		ImportResult result = this.plans
			.plan(file("Plan Programme,,PRACTICE,Ada,Programme,,,\nPlan Programme,,,Bo,Programme,,,\n"), "programme")
			.preview();
		assertThat(result.errors()).extracting((error) -> error.line() + " " + error.column())
			.containsExactly("2 Programme");
	}

	@Test
	void anAccountOfTheChosenProgrammeIsOpened() {
		this.plans.plan(file("Plan Chosen,,,Ada,Chosen,,,\nPlan Named,,MANAGED,Ada,Chosen,,,\n"), "chosen")
			.carryOut(() -> true);
		assertThat(this.plans.only("Plan Chosen").profile().programme()).isEqualTo("PRACTICE");
		assertThat(this.plans.only("Plan Named").profile().programme()).isEqualTo("MANAGED");
	}

	@Test
	void peopleWithoutOrganizationHaveAnAccountThatFollowsThem() {
		ClientFile file = people("Solo,Plan,,solo@plan.example,\n");
		ImportPlan plan = this.plans.plan(file, "solo-1");
		plan.carryOut(() -> true);
		assertThat(plan.result().accountsCreated()).isEqualTo(1);
		Account own = this.plans.accounts().get(this.plans.only("Solo Plan").id());
		assertThat(own.profile().type()).isEqualTo(AccountType.PERSON);
		ImportResult again = this.plans.plan(file, "solo-2").preview();
		assertThat(again.accountsCreated() + again.contactsCreated() + again.linksCreated()).isZero();
	}

	@Test
	void anOrganizationAloneIsAnAccountWithoutContact() {
		ImportPlan plan = this.plans.plan(people(",,Plan Alone,,\nAda,Lund,Plan Alone Too,,\n,,Plan Alone Too,,\n"),
				"alone");
		assertThat(this.plans.plan(people(",,Plan Alone,,\n"), "alone-0").preview().accountsCreated()).isEqualTo(1);
		plan.carryOut(() -> true);
		assertThat(plan.result().accountsCreated()).isEqualTo(2);
		assertThat(plan.result().contactsCreated()).isEqualTo(1);
		assertThat(plan.result().errors()).isEmpty();
		assertThat(this.plans.only("Plan Alone").links()).isEmpty();
		assertThat(this.plans.plan(people(",,Plan Alone,,\n"), "alone-2").preview().accountsCreated()).isZero();
	}

	@Test
	void aNameWithACharacterThatNobodySeesIsTheSameName() {
		this.plans.plan(file("Plan Unseen,,,Ada,Unseen,,,\n"), "unseen-1").carryOut(() -> true);
		ImportResult again = this.plans.plan(file("\u200bPlan\u00a0Unseen,,,Ada,Unseen\u2060,,,\n"), "unseen-2")
			.preview();
		assertThat(again.accountsCreated() + again.contactsCreated()).isZero();
	}

	@Test
	void anAccountNamedByAnEarlierVersionIsFound() {
		Account account = this.plans.open("Plan Straße O'Neil", "PRACTICE");
		this.store.updateFirst(Query.query(Criteria.where("_id").is(account.id())),
				Update.update("state.search.order", "plan straße o neil"), "accounts");
		assertThat(this.plans.find("PLAN STRASSE O'NEIL")).isEmpty();
		assertThat(this.plans.find("Plan Straße O'Neil")).containsExactly(account.id());
	}

}
