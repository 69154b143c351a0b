package io.liaison.contacts.importplan;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.liaison.contacts.ContactsTest;
import io.liaison.contacts.account.Account;
import io.liaison.contacts.account.Accounts;
import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.FileEncoding;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.role.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.liaison.contacts.importplan.Rows.file;
import static org.assertj.core.api.Assertions.assertThat;

@ContactsTest
class ImportPlanTests {

	private Plans plans;

	@BeforeEach
	void plan(@Autowired ImportPlanning planning, @Autowired Accounts accounts, @Autowired Roles roles) {
		this.plans = new Plans(planning, accounts, roles);
	}

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
		ImportResult preview = this.plans.plan(file, "preview").preview();
		assertThat(this.plans.find("Plan One")).isEmpty();
		ImportPlan plan = this.plans.plan(file, "plan-1");
		assertThat(plan.carryOut(() -> true)).isTrue();
		assertThat(plan.result()).isEqualTo(preview);
		assertThat(preview.accountsCreated()).isEqualTo(2);
		assertThat(preview.contactsCreated()).isEqualTo(2);
		assertThat(preview.linksCreated()).isEqualTo(3);
		assertThat(preview.errors()).extracting(RowError::line).containsExactly(3, 4, 6);
		assertThat(preview.warnings()).extracting(RowError::line).containsExactly(7);
	}

	@Test
	void aPreviewOfAnAccountThatExistsLeavesItAlone() {
		Account account = this.plans.open("Plan Existing", "LICENCE");
		this.plans.plan(file("Plan Existing,,,Ada,Exist,ada@exist.example,,primary-admin\n"), "preview").preview();
		Account after = this.plans.accounts().get(account.id());
		assertThat(after.version()).isEqualTo(account.version());
		assertThat(after.links()).isEmpty();
	}

	@Test
	void theSameImportAgainCountsTheSameAndDoesNothing() {
		ClientFile file = file(
				"Plan Again,,,Ada,Again,ada@again.example,,\nPlan Again,,,Bo,Again,bo@again.example,,\n");
		ImportPlan first = this.plans.plan(file, "again");
		first.carryOut(() -> true);
		Account after = this.plans.only("Plan Again");
		ImportPlan second = this.plans.plan(file, "again");
		second.carryOut(() -> true);
		assertThat(second.result()).isEqualTo(first.result());
		assertThat(this.plans.accounts().get(after.id()).version()).isEqualTo(after.version());
	}

	@Test
	void anotherImportOfTheSameFileCreatesNothing() {
		ClientFile file = file("Plan Other,,,Ada,Other,ada@other.example,,\n");
		this.plans.plan(file, "other-1").carryOut(() -> true);
		ImportPlan other = this.plans.plan(file, "other-2");
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
		ImportPlan plan = this.plans.plan(file, "stop");
		assertThat(plan.carryOut(() -> asked.incrementAndGet() <= 2)).isFalse();
		assertThat(plan.result().accountsCreated()).isEqualTo(500);
		ImportPlan rest = this.plans.plan(file, "stop");
		assertThat(rest.carryOut(() -> true)).isTrue();
		assertThat(rest.result().accountsCreated()).isEqualTo(1_050);
		assertThat(rest.result().contactsCreated()).isEqualTo(2_100);
	}

	@Test
	void whatIsWrongWithTheWholeFileIsItsOnlyError() {
		ImportResult result = this.plans.plan(ClientFile.read(new byte[0], FileEncoding.DETECTED), "empty").preview();
		assertThat(result.format()).isNull();
		assertThat(result.rows()).isZero();
		assertThat(result.errors()).hasSize(1);
	}

}
