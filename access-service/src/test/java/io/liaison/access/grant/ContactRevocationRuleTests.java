package io.liaison.access.grant;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.liaison.access.grant.ContactAccessPublications.ContactAccessData;
import io.liaison.access.grant.ContactAccessPublications.GrantData;
import io.liaison.access.grant.ContactAccessPublications.InvitationData;

import static org.assertj.core.api.Assertions.assertThat;

class ContactRevocationRuleTests {

	private static final String SOON = "2026-03-01T00:00:00Z";

	private static final String LATE = "2026-03-02T00:00:00Z";

	private static final GrantData WHOLE = grant("e1", true, true, LATE, true);

	@Test
	void whatIsTakenFromAGrantInUseRevokes() {
		assertThat(revokes(WHOLE, grant("e1", false, true, LATE, true))).as("login off").isTrue();
		assertThat(revokes(WHOLE, grant("e1", true, false, LATE, true))).as("signatory off").isTrue();
		assertThat(revokes(WHOLE, grant("e1", true, true, SOON, true))).as("an earlier end").isTrue();
		assertThat(revokes(WHOLE, grant("e1", true, true, LATE, false))).as("the contact is not active").isTrue();
		assertThat(revokes(grant("e1", true, true, null, true), WHOLE)).as("an end where there was none").isTrue();
		assertThat(ContactRevocationRule.revokes(data(WHOLE), data())).as("the grant is gone").isTrue();
	}

	@Test
	void whatIsGivenOrStaysRevokesNothing() {
		assertThat(revokes(WHOLE, WHOLE)).isFalse();
		assertThat(revokes(WHOLE, grant("e1", true, true, null, true))).as("no end any more").isFalse();
		assertThat(revokes(grant("e1", true, false, SOON, false), WHOLE)).as("all of it").isFalse();
		assertThat(ContactRevocationRule.revokes(data(), data(WHOLE))).as("a first grant").isFalse();
		assertThat(ContactRevocationRule.revokes(data(WHOLE), data(WHOLE, grant("e2", true, true, null, true))))
			.as("another grant")
			.isFalse();
		GrantData invited = new GrantData("a", "e1", true, true, LATE, true, new InvitationData("SENT", 1, null, null));
		assertThat(revokes(WHOLE, invited)).as("an invitation").isFalse();
	}

	@Test
	void aGrantThatWasOffHasNothingToTake() {
		assertThat(revokes(grant("e1", false, true, LATE, true), grant("e1", false, false, SOON, false))).isFalse();
	}

	@Test
	void oneGrantThatLosesIsEnough() {
		GrantData other = grant("e2", true, false, null, true);
		assertThat(
				ContactRevocationRule.revokes(data(WHOLE, other), data(WHOLE, grant("e2", false, false, null, true))))
			.isTrue();
	}

	private static boolean revokes(GrantData before, GrantData after) {
		return ContactRevocationRule.revokes(data(before), data(after));
	}

	private static ContactAccessData data(GrantData... grants) {
		return new ContactAccessData("c", List.of(grants), List.of());
	}

	private static GrantData grant(String emailId, boolean login, boolean signatory, String until, boolean activated) {
		return new GrantData("a", emailId, login, signatory, until, activated, null);
	}

}
