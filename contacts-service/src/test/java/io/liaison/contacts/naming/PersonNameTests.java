package io.liaison.contacts.naming;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.problem.Refusal.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PersonNameTests {

	@Test
	void onePartIsEnough() {
		assertThat(new PersonName("Ada", null).full()).isEqualTo("Ada");
		assertThat(new PersonName(" ", "Lund").full()).isEqualTo("Lund");
		assertThat(new PersonName("Ada", "Lund").full()).isEqualTo("Ada Lund");
	}

	@Test
	void aNameWithoutPartsIsRefusedAtItsPlace() {
		refused(null, null, "/givenName");
		refused(" ", "\t", "/givenName");
	}

	@Test
	void whiteSpaceAroundAPartIsNotKept() {
		assertThat(new PersonName(" Ada ", "Lund  ")).isEqualTo(new PersonName("Ada", "Lund"));
		assertThat(new PersonName("", "Lund").given()).isNull();
	}

	@Test
	void aPartHasAHundredCharactersAtMost() {
		assertThat(new PersonName(null, "x".repeat(100)).family()).hasSize(100);
		refused("Ada", "x".repeat(101), "/familyName");
		refused("x".repeat(101), "Lund", "/givenName");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A\nB", "A\rB", "A\u0000B", "A\u001bB" })
	void aPartIsOneLineOfVisibleText(String given) {
		refused(given, "Lund", "/givenName");
	}

	@Test
	void spellingsOfOneNameAreTheSame() {
		assertThat(new PersonName("ADA", "Lund").key()).isEqualTo(new PersonName("ada", " lund").key());
		assertThat(new PersonName("Ada Lund", null).key()).isEqualTo(new PersonName("Ada", "Lund").key());
	}

	@Test
	void listsAreOrderedByTheFamilyName() {
		assertThat(new PersonName("Ada", "Lund").search().order()).isEqualTo("lund ada");
	}

	private static void refused(String given, String family, String pointer) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new PersonName(given, family))
			.satisfies(
					(refusal) -> assertThat(refusal.errors()).extracting(FieldError::pointer).containsExactly(pointer));
	}

}
