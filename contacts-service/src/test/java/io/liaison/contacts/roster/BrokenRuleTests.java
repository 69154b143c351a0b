package io.liaison.contacts.roster;

import io.liaison.contacts.roster.BrokenRule.Reason;
import io.liaison.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenRuleTests {

	@ParameterizedTest
	@CsvSource({ "ROLE_NOT_APPLICABLE,422,role-not-applicable", "ROLE_LIMIT_EXCEEDED,409,role-limit-exceeded",
			"ROLE_REQUIRED,409,role-required", "TOO_MANY_LINKS,409,too-many-links" })
	void eachReasonHasItsStatusAndProblemType(Reason reason, int status, String type) {
		Refusal refusal = new BrokenRule(reason, "Because.").refusal();
		assertThat(refusal.kind().status()).isEqualTo(status);
		assertThat(refusal.type()).isEqualTo(type);
		assertThat(refusal.detail()).isEqualTo("Because.");
	}

	@Test
	void onlyTheNumberOfContactsIsNotAMatterOfRoles() {
		for (Reason reason : Reason.values()) {
			assertThat(new BrokenRule(reason, "").concernsRoles()).isEqualTo(reason != Reason.TOO_MANY_LINKS);
		}
	}

}
