package io.liaison.platform.relay.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import io.liaison.platform.relay.topic.OwnedTopics.Verdict;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which topics may be published on: those of this service once they are made and found as
 * declared, those of others once they exist. Nothing else makes a topic.
 */
public final class Topics {

	private static final Logger log = LoggerFactory.getLogger(Topics.class);

	private final Map<String, Object> connection;

	private final TopicSettings settings;

	private final Map<String, OwnedTopics> owned = new HashMap<>();

	private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();

	public Topics(Map<String, Object> connection, TopicSettings settings, Collection<OwnedTopics> owned) {
		this.connection = connection;
		this.settings = settings;
		owned.forEach((some) -> some.names().forEach((name) -> this.owned.put(name, some)));
	}

	/** Whether each topic of this service was looked at. */
	public boolean known() {
		return this.verdicts.keySet().containsAll(this.owned.keySet());
	}

	/** By name, why nothing is published on it. */
	public Map<String, String> wrong() {
		Map<String, String> wrong = new TreeMap<>();
		this.verdicts.forEach((name, verdict) -> {
			if (verdict instanceof Verdict.Wrong(String why)) {
				wrong.put(name, why);
			}
		});
		return wrong;
	}

	/**
	 * Why nothing may be published on it, as it was found last; empty when something may.
	 * @throws KafkaException when it was never looked at and the broker does not answer
	 */
	public Optional<String> objection(String topic) {
		if (!this.verdicts.containsKey(topic)) {
			check(List.of(topic));
		}
		return (this.verdicts.get(topic) instanceof Verdict.Wrong(String why)) ? Optional.of(topic + ": " + why)
				: Optional.empty();
	}

	/**
	 * Makes and compares the topics of this service that were not found right yet, and
	 * looks again at those of others that were wrong.
	 * @return whether all are right
	 * @throws KafkaException when the broker does not answer
	 */
	boolean make() {
		Set<String> open = new TreeSet<>(wrong().keySet());
		this.owned.keySet().stream().filter((name) -> !this.verdicts.containsKey(name)).forEach(open::add);
		if (!open.isEmpty()) {
			check(open);
		}
		return wrong().isEmpty() && known();
	}

	/**
	 * Looks at them now, whatever was known. What is wrong with one of them concerns no
	 * other.
	 * @throws KafkaException when the broker does not answer
	 */
	public void check(Collection<String> names) {
		try (Admin admin = Admin.create(this.connection)) {
			List<String> mine = names.stream().filter(this.owned::containsKey).toList();
			Map<String, Verdict> unmade = create(admin, mine);
			for (String name : names) {
				verdict(admin, name).or(() -> Optional.ofNullable(unmade.get(name)))
					.ifPresent((verdict) -> note(name, verdict));
			}
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
	}

	private void note(String name, Verdict verdict) {
		Verdict before = this.verdicts.put(name, verdict);
		if (verdict instanceof Verdict.Wrong(String why) && !verdict.equals(before)) {
			log.error("Nothing is published on {}: {}", name, why);
		}
	}

	/** Those that neither exist nor can be made, as far as the answer tells. */
	private Map<String, Verdict> create(Admin admin, List<String> names) throws InterruptedException {
		Map<String, Verdict> unmade = new HashMap<>();
		List<NewTopic> topics = this.owned.entrySet()
			.stream()
			.filter((it) -> names.contains(it.getKey()))
			.map((it) -> it.getValue().topic(it.getKey(), this.settings))
			.toList();
		for (Map.Entry<String, KafkaFuture<Void>> created : admin.createTopics(topics).values().entrySet()) {
			try {
				created.getValue().get();
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof TopicExistsException)) {
					unmade.put(created.getKey(), faultOfTopic(ex));
				}
			}
		}
		return unmade;
	}

	/**
	 * @throws KafkaException when it may pass, or is not about a topic but about who asks
	 */
	private static Verdict faultOfTopic(ExecutionException failure) {
		Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
		if (cause instanceof RetriableException || cause instanceof AuthenticationException) {
			throw new KafkaException(cause);
		}
		return new Verdict.Wrong(cause.getClass().getSimpleName());
	}

	/** Empty when it is to be looked at once more. */
	private Optional<Verdict> verdict(Admin admin, String name) throws InterruptedException {
		try {
			return found(admin, name);
		}
		catch (ExecutionException ex) {
			return Optional.of(faultOfTopic(ex));
		}
	}

	private Optional<Verdict> found(Admin admin, String name) throws ExecutionException, InterruptedException {
		TopicDescription topic;
		try {
			topic = Objects.requireNonNull(admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof UnknownTopicOrPartitionException) {
				return this.owned.containsKey(name) ? Optional.empty()
						: Optional.of(new Verdict.Wrong("it does not exist"));
			}
			throw ex;
		}
		OwnedTopics declared = this.owned.get(name);
		return (declared == null) ? Optional.of(Verdict.RIGHT)
				: mended(admin, name, declared.on(topic.partitions().size(), policy(admin, name)));
	}

	/** What an earlier version had made otherwise is mended here. */
	private static Optional<Verdict> mended(Admin admin, String name, Verdict verdict)
			throws ExecutionException, InterruptedException {
		switch (verdict) {
			case Verdict.Replace() -> {
				log.warn("{} is as an earlier version made it and is made anew", name);
				admin.deleteTopics(List.of(name)).all().get();
				return Optional.empty();
			}
			case Verdict.Alter(Map<String, String> settings) -> {
				List<AlterConfigOp> changes = settings.entrySet()
					.stream()
					.map((it) -> new AlterConfigOp(new ConfigEntry(it.getKey(), it.getValue()),
							AlterConfigOp.OpType.SET))
					.toList();
				admin.incrementalAlterConfigs(Map.of(resource(name), changes)).all().get();
				log.warn("{} is as an earlier version made it and gets the settings {}", name, settings);
				return Optional.of(Verdict.RIGHT);
			}
			case Verdict.Right() -> {
				return Optional.of(verdict);
			}
			case Verdict.Wrong(String why) -> {
				return Optional.of(verdict);
			}
		}
	}

	private static String policy(Admin admin, String name) throws ExecutionException, InterruptedException {
		Config described = Objects
			.requireNonNull(admin.describeConfigs(List.of(resource(name))).all().get().get(resource(name)));
		return described.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
	}

	private static ConfigResource resource(String name) {
		return new ConfigResource(ConfigResource.Type.TOPIC, name);
	}

}
