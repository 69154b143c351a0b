package io.liaison.contacts.history.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.liaison.contacts.history.Histories;
import io.liaison.contacts.history.HistoryKind;
import io.liaison.contacts.history.audit.Audits.Placed;
import io.liaison.contacts.history.timeline.HistoryPosition;
import io.liaison.contacts.provider.Provider;
import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.RequiresPermission;
import io.liaison.platform.web.Cursor;
import io.liaison.platform.web.Page;
import io.liaison.platform.web.PageRequest;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who did what, to what, on a day (UTC), in its order; for operators (D27).
 */
@RestController
@RequestMapping("/api/audits")
class AuditController {

	private final Audits audits;

	private final Histories histories;

	AuditController(Audits audits, Histories histories) {
		this.audits = audits;
		this.histories = histories;
	}

	/** At the least one of actor and subject is named. */
	@GetMapping
	@RequiresPermission("operations.manage")
	Page<AuditItem> list(@RequestParam(required = false) @Size(max = 128) @Nullable String actor,
			@RequestParam(required = false) @Size(max = 256) @Nullable String subject, @RequestParam String day,
			PageRequest request, Caller caller) {
		Provider.requireInsider(caller);
		Cursor cursor = request.within("audits", actor, subject, day);
		long after = HistoryPosition.of(cursor).orElse(-1L);
		Predicate<Audited> wanted = (it) -> (subject == null || subject.equals(it.subject()))
				&& (actor == null || actor.equals(it.actor()));
		List<Placed> found;
		if (actor != null) {
			found = this.audits.by(actor, date(day), wanted, after, cursor.limit() + 1);
		}
		else if (subject != null) {
			found = of(subject, date(day), after, cursor.limit() + 1);
		}
		else {
			throw Refusal.invalid("Name an actor or a subject.");
		}
		return cursor.page(found, (it) -> HistoryPosition.of(it.place())).map(AuditItem::of);
	}

	private List<Placed> of(String subject, LocalDate day, long after, int limit) {
		Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
		Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
		List<Audited> all = Arrays.stream(HistoryKind.values())
			.flatMap((kind) -> this.histories.between(kind, subject, begin, end)
				.stream()
				.map((entry) -> Audited.of(kind, subject, entry)))
			.sorted(Audited.ORDER)
			.toList();
		return IntStream.range((int) Math.min(after + 1, all.size()), all.size())
			.mapToObj((i) -> new Placed(i, all.get(i)))
			.limit(limit)
			.toList();
	}

	private static LocalDate date(String day) {
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeParseException ex) {
			throw Refusal.invalid("The day is a date such as 2027-01-31.");
		}
	}

	/**
	 * @param kind of thing that it happened to
	 * @param subject its id
	 */
	record AuditItem(Instant at, @Nullable String actor, String kind, String subject, long sequence, String type) {

		static AuditItem of(Placed placed) {
			Audited it = placed.audited();
			return new AuditItem(it.at(), it.actor(), it.kind().word(), it.subject(), it.sequence(), it.type());
		}

	}

}
