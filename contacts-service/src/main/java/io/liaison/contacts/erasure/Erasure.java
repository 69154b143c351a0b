package io.liaison.contacts.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.liaison.contacts.erasure.ErasureState.Acknowledgement;
import io.liaison.platform.command.Actor;
import io.liaison.platform.command.Ids;
import io.liaison.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That a person is erased, and the receipt of it. There is one of a contact.
 */
final class Erasure extends Aggregate<ErasureState> {

	/** After which it is told once more, so that an idle partition compacts too. */
	static final Duration REPETITION = Duration.ofDays(8);

	/** This service, as others name themselves. */
	static final String OWN = "contacts";

	/** Who else keeps something of persons. */
	static final List<String> OTHERS = List.of("access", "notification", "ticket");

	Erasure(String id, @Nullable ErasureState state) {
		super(id, state);
	}

	static String id(String contactId) {
		return Ids.derived("erasure", contactId);
	}

	static Erasure of(String contactId, Reason reason, Actor by, Instant now) {
		Erasure erasure = new Erasure(id(contactId), null);
		erasure.become(new ErasureState(contactId, reason, by, now.truncatedTo(ChronoUnit.MILLIS),
				ErasureStatus.RUNNING, List.of(), null, false));
		return erasure;
	}

	/** Asked for once more: what was refused is tried again. */
	void again() {
		if (status() == ErasureStatus.REFUSED) {
			become(state().with(ErasureStatus.RUNNING, List.of(), null, false));
		}
	}

	void refuse() {
		if (status() == ErasureStatus.RUNNING) {
			become(state().with(ErasureStatus.REFUSED, List.of(), null, false));
		}
	}

	/** Nothing is left here, so that the others can follow. */
	void erased(int records, Instant now) {
		if (status() == ErasureStatus.RUNNING) {
			Instant at = now.truncatedTo(ChronoUnit.MILLIS);
			become(state().with(ErasureStatus.ERASED, List.of(new Acknowledgement(OWN, at, records, 1)), at, false),
					new ContactErased());
		}
	}

	/** Takes what a service answers, whichever of its answers come first. */
	void acknowledge(Acknowledgement answer) {
		if (state().erasedAt() == null || state().acknowledged()
			.stream()
			.anyMatch((it) -> it.service().equals(answer.service()) && it.sequence() >= answer.sequence())) {
			return;
		}
		List<Acknowledgement> answers = new ArrayList<>(state().acknowledged());
		answers.removeIf((it) -> it.service().equals(answer.service()));
		answers.add(answer);
		List<String> services = answers.stream().map(Acknowledgement::service).toList();
		become(state().with(services.containsAll(OTHERS) ? ErasureStatus.DONE : ErasureStatus.ERASED,
				List.copyOf(answers), state().erasedAt(), state().repeated()));
	}

	void repeat() {
		if (!state().repeated()) {
			become(state().with(status(), state().acknowledged(), state().erasedAt(), true), new ContactErased());
		}
	}

	/** When it is to be told once more; none while it is not erased, or once it was. */
	@Nullable Instant repetition() {
		Instant erased = state().erasedAt();
		return (erased == null || state().repeated()) ? null : erased.plus(REPETITION);
	}

	ErasureStatus status() {
		return state().status();
	}

	ErasureState snapshot() {
		return state();
	}

	record ContactErased() {
	}

}
