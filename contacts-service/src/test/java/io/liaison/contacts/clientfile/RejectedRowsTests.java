package io.liaison.contacts.clientfile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RejectedRowsTests {

	@Test
	void onlyRowsWithFaultsComeBackInTheOrderOfTheFile() {
		ClientFile file = read("Account name,Contact last name\nA,One\nB,Two\nC,Three\n");
		String csv = csv(file, Map.of(4, faults(4, null, "Third."), 2, faults(2, null, "First.")));
		assertThat(csv.lines().skip(1)).containsExactly("A,One,First.", "C,Three,Third.");
	}

	@Test
	void theRemarkNamesColumnsAndAllThatIsWrong() {
		ClientFile file = read("Account name,Contact last name\nA,One\n");
		String csv = csv(file,
				Map.of(2, List.of(new RowError(2, "Email", "Correct it."), new RowError(2, null, "Remove some."))));
		assertThat(csv).contains("A,One,Email: Correct it. Remove some.");
	}

	@Test
	void theFileKeepsItsSeparatorAndHeader() {
		ClientFile file = read("Account name;Contact last name;Notes\n\"A;B\";One;x\n");
		assertThat(csv(file, Map.of(2, faults(2, null, "Why."))))
			.isEqualTo("\uFEFFAccount name;Contact last name;Notes;Import remark\r\n\"A;B\";One;x;Why.\r\n");
	}

	@Test
	void aShortRowIsFilledUpToItsRemark() {
		ClientFile file = read("Account name,Contact last name,Email\nA,One\n");
		assertThat(csv(file, Map.of(2, faults(2, null, "Why.")))).contains("A,One,,Why.");
	}

	@Test
	void cellsBeyondTheHeaderAreKeptAfterTheRemark() {
		ClientFile file = read("Account name,Contact last name\nA,One,extra\n");
		assertThat(csv(file, Map.of(2, faults(2, null, "Why.")))).contains("A,One,Why.,extra");
	}

	@Test
	void aRemarkThatCameBackIsReplacedWhereItStands() {
		ClientFile file = read("Account name,import REMARK,Contact last name\nA,old,One\n");
		assertThat(file.warnings()).isEmpty();
		assertThat(csv(file, Map.of(2, faults(2, null, "New."))).lines())
			.containsExactly("\uFEFFAccount name,Import remark,Contact last name", "A,New.,One");
	}

	@Test
	void aBrokenRowComesBackAsItsLine() {
		ClientFile file = read("Account name,Contact last name\nA,\"One\n");
		String csv = csv(file, Map.of(2, file.rows().getFirst().faults()));
		assertThat(csv).contains("\"A,\"\"One\"", "Close or double it.");
	}

	private static List<RowError> faults(int line, String column, String message) {
		return List.of(new RowError(line, column, message));
	}

	private static ClientFile read(String csv) {
		return ClientFile.read(csv.getBytes(StandardCharsets.UTF_8), FileEncoding.DETECTED);
	}

	private static String csv(ClientFile file, Map<Integer, List<RowError>> faults) {
		return new String(RejectedRows.csv(file, faults), StandardCharsets.UTF_8);
	}

}
