package io.liaison.contacts.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import io.liaison.contacts.history.ToldHistories;
import io.liaison.contacts.rights.RightsAtMoment.ContactRights;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.store.TestStore;
import io.liaison.platform.testing.Behaviour;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Over generated stories; one that fails is told with its seed and as short as it can be
 * made by leaving steps out.
 */
@Behaviour("D27")
class PastRightsTests {

	private static final int STORIES = 40;

	private static final int STEPS = 40;

	@AutoClose
	private static final TestStore STORE = TestStore.fresh();

	private final ToldHistories told = ToldHistories.on(STORE.operations());

	private final PastRights rights = new PastRights(this.told.histories(), new PastPurchasers(this.told.histories()));

	/**
	 * @param late whether events may come after later ones of the same thing
	 */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theRightsOfAnyPastMomentAreThoseThatWereTrueThen(boolean late) {
		long seed = new Random().nextLong();
		for (int i = 0; i < STORIES; i++) {
			Story story = Story.generated(new Random(seed + i), STEPS);
			if (fault(story, seed, late).isPresent()) {
				Story shortest = shortest(story, seed, late);
				throw new AssertionError("seed " + (seed + i) + ": " + fault(shortest, seed, late).orElse("") + "\n"
						+ String.join("\n", shortest.steps().stream().map(Object::toString).toList()));
			}
		}
	}

	private Story shortest(Story story, long seed, boolean late) {
		for (int i = 0; i < story.steps().size(); i++) {
			Story without = story.without(i);
			if (fault(without, seed, late).isPresent()) {
				return shortest(without, seed, late);
			}
		}
		return story;
	}

	/** What is told wrongly. By which event is only compared where none comes late. */
	private Optional<String> fault(Story story, long seed, boolean late) {
		forget();
		story.tell(this.told, new Random(seed), late);
		for (Instant moment : story.moments()) {
			Map<String, String> expected = story.rights(moment, !late);
			Map<String, String> actual = actual(moment, !late);
			if (!expected.equals(actual)) {
				return Optional.of("at " + moment + " expected " + expected + " but was " + actual);
			}
		}
		return Optional.empty();
	}

	private void forget() {
		List.of("histories", "history-heads", "audits").forEach(STORE.operations()::dropCollection);
	}

	private Map<String, String> actual(Instant moment, boolean decisions) {
		Map<String, String> lines = new TreeMap<>();
		try {
			this.rights.at(Story.ACCOUNT, moment)
				.contacts()
				.forEach((it) -> lines.put(it.contactId(), line(it, decisions)));
		}
		catch (Refusal ex) {
			assertThat(ex.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
		}
		return lines;
	}

	private static String line(ContactRights it, boolean decisions) {
		long decision = (decisions && it.decision() != null) ? it.decision().sequence() : 0;
		return Story.line(it.active(), it.roles(), it.permissions(), it.signIn(), it.sign(), decision);
	}

	@Test
	void anAccountThatNobodyKnowsIsNotFound() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.rights.at("nobody", Instant.now()))
			.satisfies((refusal) -> assertThat(refusal.type()).isEqualTo("not-found"));
	}

}
