package io.liaison.contacts.history.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.liaison.contacts.history.HistoryKind;
import io.liaison.contacts.history.ToldHistories;
import io.liaison.contacts.history.audit.Audits.Placed;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Behaviour("D27")
class AuditsTests {

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	private static final LocalDate DAY = LocalDate.parse("2026-03-02");

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private final ToldHistories told = ToldHistories.on(STORE.operations());

	private final Audits audits = new Audits(STORE.operations());

	private final String actor = Ids.random();

	private final String id = Ids.random();

	@Test
	void whatSomebodyDidOnADayIsReadInPartsWithoutGapOrRepetition() {
		int events = 2 * Audits.ENTRIES + 10;
		for (int i = 1; i <= events; i++) {
			tell(i, NOON.plusMillis(i));
			if (i % 100 == 0) {
				tell(i, NOON.plusMillis(i));
			}
		}
		List<Placed> first = this.audits.by(this.actor, DAY, (it) -> true, -1, 600);
		List<Placed> rest = this.audits.by(this.actor, DAY, (it) -> true, first.getLast().place(), 600);
		assertThat(first).hasSize(600);
		assertThat(LongStream.rangeClosed(1, events).boxed().toList()).isEqualTo(
				List.of(first, rest).stream().flatMap(List::stream).map((it) -> it.audited().sequence()).toList());
	}

	@Test
	void eachDayIsListedByItselfAndOnlyWhatIsWanted() {
		tell(1, NOON);
		tell(2, NOON.plusSeconds(24 * 3600));
		assertThat(this.audits.by(this.actor, DAY, (it) -> true, -1, 10)).extracting((it) -> it.audited().sequence())
			.containsExactly(1L);
		assertThat(this.audits.by(this.actor, DAY, (it) -> false, -1, 10)).isEmpty();
		assertThat(this.audits.by(this.actor, DAY.minusDays(1), (it) -> true, -1, 10)).isEmpty();
	}

	private void tell(long sequence, Instant at) {
		this.told.tell(HistoryKind.ROLE, this.id, sequence, at, Map.of("id", this.id, "rank", sequence),
				Map.of("kind", "CONTACT", "id", this.actor));
	}

}
