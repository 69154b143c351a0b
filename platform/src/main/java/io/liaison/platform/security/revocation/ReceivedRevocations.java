package io.liaison.platform.security.revocation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import io.liaison.platform.security.revocation.Revocation.Kind;
import io.micrometer.core.instrument.Metrics;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Hands to a reader what the services told who take such rights away. What another told
 * is as good as not there: it revokes nothing, and nothing waits for it. One that cannot
 * be read may be of anything, so each of them is believed.
 */
record ReceivedRevocations(RevocationReader reader) {

	private static final Log LOG = LogFactory.getLog(ReceivedRevocations.class);

	void take(ConsumerRecord<String, byte[]> record) {
		Optional<Revocation> revocation = Revocation.read(record.value());
		if (kinds(revocation).map(Kind::source).noneMatch(source(record)::equals)) {
			report("foreign", record);
		}
		else if (revocation.isPresent()) {
			this.reader.read(record.offset(), revocation.get());
		}
		else {
			report("unreadable", record);
			this.reader.unreadable(record.offset());
		}
	}

	private static Stream<Kind> kinds(Optional<Revocation> revocation) {
		return revocation.map(Revocation::kind).map(Stream::of).orElseGet(() -> Stream.of(Kind.values()));
	}

	private static String source(ConsumerRecord<String, byte[]> record) {
		Header source = record.headers().lastHeader("ce_source");
		return (source != null) ? new String(source.value(), StandardCharsets.UTF_8) : "";
	}

	/** Nothing of what it says: that may be anything. */
	private static void report(String fault, ConsumerRecord<String, byte[]> record) {
		LOG.error("Revocation at " + record.offset() + " of " + record.topic() + " is " + fault);
		Metrics.counter("liaison.revocations." + fault).increment();
	}

}
