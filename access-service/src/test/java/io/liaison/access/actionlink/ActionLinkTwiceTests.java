package io.liaison.access.actionlink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.liaison.access.actionlink.rule.Action;
import io.liaison.access.actionlink.subject.ActionSubject;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How long the page that used up a link can be sent once more. */
@Behaviour({ "T10", "D11" })
class ActionLinkTwiceTests {

	private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");

	private final ActionLink link = ActionLink.mint("l-1", new ActionLinkState("acc", "con", "eml", Action.COMPLETE,
			new ActionSubject("form", "7", "Form 7"), "ledger", 1, NOW, NOW.plus(Duration.ofDays(1)), null, null, null),
			List.of());

	@Test
	void thePageThatUsedItUpCanBeSentForHalfAMinuteMore() {
		this.link.follow(NOW, "page");
		this.link.follow(NOW.plusSeconds(29), "page");
		assertThat(this.link.terms().usedAt()).as("when it was sent first").isEqualTo(NOW);
		refused(NOW.plusSeconds(30), "page");
	}

	@Test
	void noOtherPageCanAndNoneOnceItIsTakenBack() {
		this.link.follow(NOW, "page");
		refused(NOW, "another");
		this.link.revoke(NOW);
		refused(NOW, "page");
	}

	@Test
	void whichPageItWasIsStoredAsAHash() {
		this.link.follow(NOW, "page");
		assertThat(this.link.terms().toString()).doesNotContain("usedFrom=page");
		assertThat(this.link.terms().usedFrom()).isNotNull();
	}

	private void refused(Instant now, String page) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.link.follow(now, page));
	}

}
