package io.liaison.contacts.clientfile;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTests {

	private final Header header = new Header(List.of(" Account  NAME ", "", "E-mail 2", "E-mail 1", "\u00a0Phone"));

	@Test
	void columnsAreNamedWithoutRegardToCaseAndWhiteSpace() {
		assertThat(this.header.has("account name")).isTrue();
		assertThat(this.header.position("ACCOUNT NAME")).isZero();
		assertThat(this.header.position("phone")).isEqualTo(4);
		assertThat(this.header.has("accountname")).isFalse();
	}

	@Test
	void aColumnThatIsNotThereHasNoPlace() {
		assertThat(this.header.position("Roles")).isEqualTo(-1);
		assertThat(this.header.written("Roles")).isNull();
		assertThat(this.header.hasAny("Roles", "Tags")).isFalse();
		assertThat(this.header.hasAny("Roles", "Phone")).isTrue();
	}

	@Test
	void aColumnIsNamedToPeopleAsTheyWroteIt() {
		assertThat(this.header.written("account name")).isEqualTo("Account  NAME");
	}

	@Test
	void columnsOfAKindComeInTheOrderOfTheFile() {
		assertThat(this.header.matching(Pattern.compile("e-mail \\d"))).containsExactly("e-mail 2", "e-mail 1");
	}

	@Test
	void cellsWithoutNameAreNoColumns() {
		assertThat(this.header.keys()).containsExactly("account name", "e-mail 2", "e-mail 1", "phone");
		assertThat(this.header.cells()).hasSize(5);
		assertThat(new Header(List.of("", "")).doubled()).isEmpty();
	}

	@Test
	void aColumnThatComesTwiceIsFoundAtItsFirstPlaceAndTold() {
		Header twice = new Header(List.of("Email", "Phone", " EMAIL"));
		assertThat(twice.position("email")).isZero();
		assertThat(twice.doubled()).containsExactly("EMAIL");
	}

}
