package io.liaison.contacts.importplan;

import io.liaison.contacts.clientfile.RowError;
import org.junit.jupiter.api.Test;

import static io.liaison.contacts.importplan.Rows.file;
import static org.assertj.core.api.Assertions.assertThat;

class FindingsTests {

	@Test
	void whatTheFileFoundIsThereFromTheBeginning() {
		Findings findings = new Findings(file("Acme,,,Ada,,wrong,,\nAcme,,,Bo,,,,\n"));
		assertThat(findings.faults()).containsOnlyKeys(2);
	}

	@Test
	void faultsAreListedByLineHoweverTheyWereFound() {
		Findings findings = new Findings(file("Acme,,,Ada,,,,\n"));
		findings.fault(9, null, "late");
		findings.fault(3, "Email", "early");
		findings.fault(9, "Roles", "again");
		assertThat(findings.firstFaults()).extracting(RowError::message).containsExactly("early", "late", "again");
		assertThat(findings.faults().get(9)).hasSize(2);
	}

	@Test
	void warningsAreListedByLineAndAreNoFaults() {
		Findings findings = new Findings(file("Acme,,,Ada,,,,\n"));
		findings.warning(9, null, "late");
		findings.warning(3, null, "early");
		assertThat(findings.firstWarnings()).extracting(RowError::line).containsExactly(3, 9);
		assertThat(findings.faults()).isEmpty();
	}

	@Test
	void onlyTheFirstThousandAreListedButAllCount() {
		Findings findings = new Findings(file("Acme,,,Ada,,,,\n"));
		for (int line = 2; line < 1_202; line++) {
			findings.fault(line, null, "wrong");
			findings.warning(line, null, "remarkable");
		}
		assertThat(findings.firstFaults()).hasSize(1_000);
		assertThat(findings.firstWarnings()).hasSize(1_000);
		assertThat(findings.faults()).hasSize(1_200);
	}

}
