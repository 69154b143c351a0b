package io.liaison.contacts.importplan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.liaison.contacts.clientfile.ClientFile;
import io.liaison.contacts.clientfile.RowError;
import io.liaison.contacts.importplan.RowGroup.Entry;
import io.liaison.contacts.role.AccountSide;
import io.liaison.contacts.role.RoleCatalogue;
import io.liaison.contacts.role.RoleDefinition;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.liaison.contacts.importplan.Rows.file;
import static io.liaison.contacts.importplan.Rows.people;
import static org.assertj.core.api.Assertions.assertThat;

class RowGroupingTests {

	private static final RoleCatalogue CATALOGUE = new RoleCatalogue(List.of(role("ONE_MORE"), role("TWO")));

	private final List<String> faults = new ArrayList<>();

	private final List<Integer> warned = new ArrayList<>();

	@Test
	@Behaviour("T1")
	void rowsOfOneAccountComeTogetherWhereverTheyStand() {
		assertThat(grouped(file("Acme,,,Ada,,,,\nBeta,,,Bo,,,,\nACME ,,,Cy,,,,\n"))).containsExactly("2 4", "3");
	}

	@Test
	void oneNameAtOneAddressIsOnePersonInAllAccounts() {
		List<RowGroup> groups = groups(
				file("Acme,,,Ada,,ada@a.example,,\nBeta,,,ada,,ADA@a.example,,\nBeta,,,Bo,,ada@b.example,,\n"));
		Entry inAcme = groups.get(0).entries().getFirst();
		assertThat(groups.get(1).entries().get(0).person()).isSameAs(inAcme.person());
		assertThat(groups.get(1).entries().get(1).person()).isNotSameAs(inAcme.person());
	}

	@Test
	void aPersonIsFollowedOverAddressesThatRowsShare() {
		List<Entry> entries = groups(
				file("Acme,,,Ada,,a@a.example,,\nAcme,,,Ada,,a@a.example:::b@a.example,,\nAcme,,,Ada,,b@a.example,,\n"))
			.getFirst()
			.entries();
		assertThat(entries).extracting(Entry::person).containsOnly(entries.getFirst().person());
		assertThat(entries.getFirst().person().details().emails()).hasSize(2);
	}

	@Test
	void withoutAddressANameIsOnePersonInItsAccount() {
		List<RowGroup> groups = groups(file("Acme,,,Ada,,,,\nAcme,,,Ada,,,,\nBeta,,,Ada,,,,\n"));
		List<Entry> acme = groups.get(0).entries();
		assertThat(acme.get(0).person()).isSameAs(acme.get(1).person());
		assertThat(groups.get(1).entries().getFirst().person()).isNotSameAs(acme.get(0).person());
	}

	@Test
	void withoutAccountAndAddressANameIsOnePersonAtAPhone() {
		assertThat(grouped(people("Ada,Lund,,,1\nAda,Lund,,,2\nAda,Lund,,,1\n"))).containsExactly("2 4", "3");
	}

	@Test
	@Behaviour("D21")
	void anotherNameAtAnAddressIsWarnedOfOnce() {
		groups(file("Acme,,,Eve,,p@a.example,,\nAcme,,,Max,,p@a.example,,\nBeta,,,Max,,p@a.example,,\n"
				+ "Beta,,,Eve,,p@a.example,,\n"));
		assertThat(this.warned).containsExactly(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ONE_MORE", "one more", "One-More", " one_more " })
	void aProgrammeIsWrittenInManyWays(String written) {
		List<RowGroup> groups = groups(file("Acme,," + written + ",Ada,,,,\n"));
		assertThat(groups.getFirst().programme()).isEqualTo("ONE_MORE");
	}

	@Test
	void aProgrammeThatThereIsNotIsAFaultThatNamesThoseThereAre() {
		assertThat(grouped(file("Acme,,THREE,Ada,,,,\nAcme,,,Bo,,,,\n"))).containsExactly("3");
		assertThat(this.faults).containsExactly("2 Programme Write one of ONE_MORE, TWO, or leave it empty.");
	}

	@Test
	void aRowThatSaysOtherwiseOfItsAccountIsAFault() {
		assertThat(
				grouped(file("Acme,FAMILY,,Ada,,,,\nAcme,COMPANY,,Bo,,,,\nAcme,,TWO,Cy,,,,\nAcme,,ONE_MORE,Di,,,,\n")))
			.containsExactly("2 4");
		assertThat(this.faults).hasSize(2).allSatisfy((fault) -> assertThat(fault).contains("Account name"));
	}

	@Test
	void rowsThatBringAContactMoreThanItCanHoldAreFaults() {
		String rows = IntStream.range(0, 21)
			.mapToObj((i) -> "Acme,,,Ada,,ada@a.example:::n" + i + "@a.example,,")
			.collect(Collectors.joining("\n"));
		assertThat(groups(file(rows + "\n")).getFirst().entries()).hasSize(19);
		assertThat(this.faults).hasSize(2);
	}

	@Test
	void peopleWithoutOrganizationAreGroupedByPersonOrStandAlone() {
		ClientFile file = people("Ada,Lund,,a@a.example,\nAda,Lund,,a@a.example,\nBo,Lund,,b@a.example,\n");
		assertThat(grouped(file)).containsExactly("2 3", "4");
		List<RowGroup> alone = groups(file, WithoutOrganization.CONTACT_ONLY);
		assertThat(alone).hasSize(3).allSatisfy((group) -> assertThat(group.hasAccount()).isFalse());
		assertThat(alone.get(0).entries().getFirst().person()).isSameAs(alone.get(1).entries().getFirst().person());
	}

	@Test
	void aRowWithFaultsIsInNoGroup() {
		assertThat(grouped(file("Acme,,,Ada,,wrong,,\nAcme,,,Bo,,,,\n"))).containsExactly("3");
	}

	private List<String> grouped(ClientFile file) {
		return groups(file).stream()
			.map((group) -> group.entries()
				.stream()
				.map((entry) -> String.valueOf(entry.line()))
				.collect(Collectors.joining(" ")))
			.toList();
	}

	private List<RowGroup> groups(ClientFile file) {
		return groups(file, WithoutOrganization.PERSON_ACCOUNT);
	}

	private List<RowGroup> groups(ClientFile file, WithoutOrganization choice) {
		Findings findings = new Findings(file);
		List<RowGroup> groups = new RowGrouping(CATALOGUE, choice, findings).of(file);
		findings.firstFaults().forEach((fault) -> this.faults.add(text(fault)));
		findings.firstWarnings().forEach((warning) -> this.warned.add(warning.line()));
		return groups;
	}

	private static String text(RowError fault) {
		return fault.line() + " " + fault.column() + " " + fault.message();
	}

	private static RoleDefinition role(String programme) {
		return new RoleDefinition(programme, programme, AccountSide.CUSTOMER, programme, null, 0, null, List.of(),
				List.of(), List.of());
	}

}
