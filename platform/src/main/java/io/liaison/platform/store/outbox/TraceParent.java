package io.liaison.platform.store.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/**
 * The trace in which something is written, as a W3C {@code traceparent}, to be continued
 * by those who read the event.
 */
public final class TraceParent {

	private TraceParent() {
	}

	public static @Nullable String current() {
		SpanContext span = Span.current().getSpanContext();
		return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
				: null;
	}

}
