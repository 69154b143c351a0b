package io.liaison.contacts.erasure;

import java.time.Instant;
import java.util.List;

import io.liaison.platform.command.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an erasure: ids and numbers, nothing of the person.
 *
 * @param erasedAt since when nothing is left here
 * @param repeated whether it was told once more
 */
record ErasureState(String contactId, Reason reason, Actor by, Instant askedAt, ErasureStatus status,
		List<Acknowledgement> acknowledged, @Nullable Instant erasedAt, boolean repeated) {

	ErasureState with(ErasureStatus next, List<Acknowledgement> answers, @Nullable Instant erased, boolean again) {
		return new ErasureState(this.contactId, this.reason, this.by, this.askedAt, next, answers, erased, again);
	}

	/**
	 * What a service answered.
	 *
	 * @param records that it keeps redacted, or that are gone
	 * @param sequence number of its event
	 */
	record Acknowledgement(String service, Instant at, int records, long sequence) {
	}

}
