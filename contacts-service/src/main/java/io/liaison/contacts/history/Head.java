package io.liaison.contacts.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.data.annotation.Id;

/**
 * Where the buckets of a history begin, so that a moment is found without a search.
 *
 * @param revision number of writes
 * @param erased events before this number are without values
 * @param buckets in order
 */
record Head(@Id String id, long revision, long erased, List<Begin> buckets) {

	private static final Comparator<Begin> ORDER = Comparator.comparingLong(Begin::number)
		.thenComparingInt(Begin::part);

	static Head empty(String history) {
		return new Head(history, 0, 0, List.of());
	}

	/** The last that does not begin after that moment. */
	Optional<Begin> at(Instant moment) {
		return last(this.buckets.stream().filter((it) -> !it.at().isAfter(moment)));
	}

	/** The one before. */
	Optional<Begin> before(BucketId bucket) {
		Begin place = new Begin(bucket.number(), bucket.part(), 0, Instant.EPOCH);
		return last(this.buckets.stream().filter((it) -> ORDER.compare(it, place) < 0));
	}

	private static Optional<Begin> last(Stream<Begin> buckets) {
		return buckets.reduce((one, other) -> other);
	}

	Head with(Begin begin) {
		Stream<Begin> others = this.buckets.stream().filter((it) -> ORDER.compare(it, begin) != 0);
		return new Head(this.id, this.revision + 1, this.erased,
				Stream.concat(others, Stream.of(begin)).sorted(ORDER).toList());
	}

	Head erasedBefore(long sequence) {
		return new Head(this.id, this.revision + 1, Math.max(this.erased, sequence), this.buckets);
	}

	BucketId bucket(Begin begin) {
		return new BucketId(this.id, begin.number(), begin.part());
	}

	/**
	 * @param sequence number of the first event
	 * @param at its time
	 */
	record Begin(long number, int part, long sequence, Instant at) {
	}

}
