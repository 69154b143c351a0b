package io.liaison.contacts.importplan;

import io.liaison.contacts.account.AccountProfile;
import io.liaison.contacts.account.AccountType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowGroupTests {

	@Test
	void rowsThatSayNothingAgreeWithAll() {
		RowGroup group = RowGroup.named("Acme");
		assertThat(group.is(null, null)).isTrue();
		assertThat(group.is(AccountType.FAMILY, "ONE")).isTrue();
		assertThat(group.is(null, null)).isTrue();
		assertThat(group.profile("DEFAULT")).isEqualTo(new AccountProfile("Acme", AccountType.FAMILY, "ONE"));
	}

	@Test
	void aRowThatSaysOtherwiseChangesNothing() {
		RowGroup group = RowGroup.named("Acme");
		group.is(AccountType.FAMILY, null);
		assertThat(group.is(AccountType.COMPANY, "ONE")).isFalse();
		assertThat(group.programme()).isNull();
		assertThat(group.is(null, "ONE")).isTrue();
		assertThat(group.is(null, "TWO")).isFalse();
		assertThat(group.profile("DEFAULT").programme()).isEqualTo("ONE");
	}

	@Test
	void whatNoRowSaysIsTheUsual() {
		assertThat(RowGroup.named("Acme").profile("DEFAULT"))
			.isEqualTo(new AccountProfile("Acme", AccountType.COMPANY, "DEFAULT"));
		assertThat(RowGroup.ofPerson("Ada Lund").profile("DEFAULT"))
			.isEqualTo(new AccountProfile("Ada Lund", AccountType.PERSON, "DEFAULT"));
	}

	@Test
	void aPersonsOwnAccountIsNotFoundByItsName() {
		assertThat(RowGroup.named("Acme").name()).isEqualTo("Acme");
		assertThat(RowGroup.ofPerson("Ada Lund").name()).isNull();
		assertThat(RowGroup.ofPerson("Ada Lund").hasAccount()).isTrue();
		assertThat(RowGroup.withoutAccount().hasAccount()).isFalse();
	}

}
