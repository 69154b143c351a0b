package io.liaison.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import io.liaison.platform.security.revocation.Revocation;
import io.liaison.platform.store.outbox.EventJson;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * Plays the other services: publishes their events and reads what the service under test
 * published.
 */
public final class Events {

	private static final int PARTITIONS = 12;

	private final Map<String, Object> servers;

	private final Map<String, TopicReader> readers = new HashMap<>();

	private KafkaProducer<String, byte[]> producer;

	public Events(String bootstrapServers) {
		this.servers = Map.of("bootstrap.servers", bootstrapServers);
	}

	/** Creates the topics that do not exist yet. */
	public void createTopics(String... names) {
		create(Arrays.stream(names)
			.distinct()
			.map((name) -> new NewTopic(name, PARTITIONS, (short) 1).configs(Map.of("cleanup.policy", "compact")))
			.toList());
	}

	/** Creates a topic with another number of partitions, unless it exists. */
	public void createTopic(String name, int partitions) {
		create(List.of(new NewTopic(name, partitions, (short) 1)));
	}

	private void create(List<NewTopic> topics) {
		try (Admin admin = Admin.create(this.servers)) {
			admin.createTopics(topics).values().values().forEach(Events::awaitCreation);
			// the controller has them; the broker hears of them a moment later
			List<String> names = topics.stream().map(NewTopic::name).toList();
			Awaitility.await("topics")
				.ignoreException(ExecutionException.class)
				.until(() -> admin.describeTopics(names).allTopicNames().get().size() == names.size());
		}
	}

	/**
	 * Publishes an event as its owner would.
	 * @param type for instance {@code io.liaison.contacts.account-created.v1}
	 * @param data a record or map, or JSON text
	 */
	public void publish(String topic, String type, String subject, long sequence, Object data) {
		publish(topic, "/" + type.split("\\.")[2], type, subject, sequence, data);
	}

	/** Tells that rights were taken away, as the service that did it would. */
	public void revoke(Revocation revocation) {
		revoke(revocation.kind().source(), revocation);
	}

	/** The same as told by some service. */
	public void revoke(String source, Revocation revocation) {
		publish(Revocation.TOPIC, source, Revocation.TYPE, revocation.id(), revocation.atLeast(), revocation);
	}

	private void publish(String topic, String source, String type, String subject, long sequence, Object data) {
		String json = (data instanceof String text) ? text : EventJson.write(data);
		Map<String, String> headers = new HashMap<>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", subject + ":" + sequence);
		headers.put("ce_source", source);
		headers.put("ce_type", type);
		headers.put("ce_subject", subject);
		headers.put("ce_sequence", Long.toString(sequence));
		headers.put("ce_time", Instant.now().toString());
		headers.put("content-type", "application/json");
		publish(new Event(topic, subject, headers, json));
	}

	/** Publishes whatever it is, for instance poison. */
	public synchronized void publish(Event event) {
		if (this.producer == null) {
			this.producer = new KafkaProducer<>(this.servers, new StringSerializer(), new ByteArraySerializer());
		}
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(event.topic(), event.key(),
				event.text().getBytes(StandardCharsets.UTF_8));
		event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		try {
			this.producer.send(record).get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Everything committed on a topic; the events of one key in order. */
	public synchronized List<Event> in(String topic) {
		return this.readers.computeIfAbsent(topic, (name) -> new TopicReader(this.servers, name)).read();
	}

	/** Everything of one aggregate on a topic. */
	public List<Event> of(String topic, String subject) {
		return in(topic).stream().filter((it) -> subject.equals(it.key())).toList();
	}

	/** The first such event, waited for up to 20 s. */
	public Event await(String topic, Predicate<Event> wanted) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> in(topic).stream().filter(wanted).findFirst(), Optional::isPresent)
			.orElseThrow();
	}

	/** The first event of that type and aggregate, waited for up to 20 s. */
	public Event await(String topic, String type, String subject) {
		return await(topic, (it) -> it.type().equals(type) && it.subject().equals(subject));
	}

	private static void awaitCreation(org.apache.kafka.common.KafkaFuture<Void> creation) {
		try {
			creation.get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw new IllegalStateException(ex.getCause());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
