package io.liaison.contacts.history.audit;

import java.time.Instant;
import java.util.Comparator;

import io.liaison.contacts.history.Entry;
import io.liaison.contacts.history.HistoryKind;

import org.jspecify.annotations.Nullable;

/**
 * An event's place in a history.
 *
 * @param subject id of the thing
 * @param sequence number of the event
 * @param actor id of the contact or client who intended it
 */
record Audited(HistoryKind kind, String subject, long sequence, Instant at, String type, @Nullable String actor) {

	static final Comparator<Audited> ORDER = Comparator.comparing(Audited::at)
		.thenComparing(Audited::kind)
		.thenComparing(Audited::sequence);

	static Audited of(HistoryKind kind, String subject, Entry entry) {
		return new Audited(kind, subject, entry.sequence(), entry.at(), entry.type(),
				(entry.by() != null) ? entry.by().id() : null);
	}

}
