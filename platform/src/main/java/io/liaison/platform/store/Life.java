package io.liaison.platform.store;

import java.time.Instant;
import java.util.Date;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Since when an aggregate is and what changed it last; of neither is anything known where
 * it was stored before that was kept.
 *
 * @param last writes that leave the state as it was are no changes
 */
record Life(@Nullable Instant begin, @Nullable Modification last) {

	static final Life UNKNOWN = new Life(null, null);

	static final String BEGIN = "made";

	static final String LAST = "last";

	static Life of(Document stored) {
		Date begin = stored.getDate(BEGIN);
		Document last = stored.get(LAST, Document.class);
		return new Life((begin != null) ? begin.toInstant() : null, (last != null) ? Modification.of(last) : null);
	}

	/** With the first change or a further one. */
	Life with(Modification change, boolean first) {
		return new Life(first ? change.at() : this.begin, change);
	}

}
