package io.liaison.platform.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.local.EmbeddedBroker;
import io.liaison.platform.security.revocation.Revocation;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * A broker with TLS, passwords and ACLs, on which a service has the rights of its row in
 * the operations page and no others. A second, open listener is for the test alone.
 */
public final class SecuredKafka implements AutoCloseable {

	private static final String PASSWORD = "password-of-a-test";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final EmbeddedBroker broker;

	private final String address;

	private final Path trust;

	private final KafkaRights rights;

	private final String transactionalId;

	private SecuredKafka(EmbeddedBroker broker, String address, Path trust, KafkaRights rights,
			String transactionalId) {
		this.broker = broker;
		this.address = address;
		this.trust = trust;
		this.rights = rights;
		this.transactionalId = transactionalId;
	}

	/**
	 * @param service as in the operations page, for instance {@code contacts-service}
	 */
	public static SecuredKafka start(Path data, String service) throws IOException {
		int open = FreePort.find();
		int secured = FreePort.find();
		int controller = FreePort.find();
		Path keys = data.resolve("keys.p12");
		keytool("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
				"SAN=dns:localhost", "-keystore", keys.toString());
		Path certificate = data.resolve("broker.crt");
		keytool("-exportcert", "-alias", "broker", "-file", certificate.toString(), "-keystore", keys.toString());
		Path trust = data.resolve("trust.p12");
		keytool("-importcert", "-noprompt", "-alias", "broker", "-file", certificate.toString(), "-keystore",
				trust.toString());
		Map<String, String> settings = new HashMap<>();
		settings.put("listeners", "PLAINTEXT://localhost:%d,SASL_SSL://localhost:%d,CONTROLLER://localhost:%d"
			.formatted(open, secured, controller));
		settings.put("advertised.listeners",
				"PLAINTEXT://localhost:%d,SASL_SSL://localhost:%d".formatted(open, secured));
		settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT");
		settings.put("sasl.enabled.mechanisms", "PLAIN");
		settings.put("listener.name.sasl_ssl.plain.sasl.jaas.config",
				"org.apache.kafka.common.security.plain.PlainLoginModule required user_" + service + "=\"" + PASSWORD
						+ "\";");
		settings.put("ssl.keystore.type", "PKCS12");
		settings.put("ssl.keystore.location", keys.toString());
		settings.put("ssl.keystore.password", PASSWORD);
		settings.put("authorizer.class.name", NotingAuthorizer.class.getName());
		settings.put("super.users", "User:ANONYMOUS");
		EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), open, controller, settings);
		SecuredKafka kafka = new SecuredKafka(broker, "localhost:" + secured, trust, KafkaRights.of(service),
				"liaison-relay-" + service.replace("-service", ""));
		NotingAuthorizer.forget();
		kafka.prepare();
		return kafka;
	}

	/** Makes what another service, or an earlier version of this one, would have made. */
	private void prepare() {
		events().createTopics("ticket.message.v1");
		events().createTopic(Revocation.TOPIC, this.rights.service().equals("access-service") ? 12 : 1);
	}

	/** Gives the service its rights. */
	public SecuredKafka grant() {
		try (Admin admin = admin()) {
			admin.createAcls(bindings()).all().get();
			return this;
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<AclBinding> bindings() {
		return this.rights.bindings(this.transactionalId);
	}

	/** Starts the service with what the operations page tells to set, and others. */
	public ConfigurableApplicationContext run(Class<?> service, String... others) {
		Map<String, Object> settings = new HashMap<>(LiaisonContext.settings());
		settings
			.putAll(Map.of("spring.kafka.bootstrap-servers", this.address, "spring.kafka.security.protocol", "SASL_SSL",
					"spring.kafka.properties.sasl.mechanism", "PLAIN", "spring.kafka.properties.sasl.jaas.config",
					login(), "spring.kafka.ssl.trust-store-location", this.trust.toUri(),
					"spring.kafka.ssl.trust-store-password", PASSWORD, "spring.kafka.ssl.trust-store-type", "PKCS12",
					"liaison.installation", "liaison", "server.port", 0, "liaison.log-format", ""));
		String[] arguments = Stream
			.concat(settings.entrySet().stream().map((it) -> "--" + it.getKey() + "=" + it.getValue()),
					Stream.of(others))
			.toArray(String[]::new);
		return new SpringApplicationBuilder(service).run(arguments);
	}

	private String login() {
		return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + this.rights.service()
				+ "\" password=\"" + PASSWORD + "\";";
	}

	/** Somebody who uses the service. */
	public Api staff(ConfigurableApplicationContext service, String... permissions) {
		return new Api(service.getEnvironment()).as(Tokens.INSTANCE.staff(permissions));
	}

	/** What stands on the broker, seen by somebody who may see all. */
	public Events events() {
		return new Events(this.broker.bootstrapServers());
	}

	/**
	 * The service is ready, and each topic that it reads gets a record and waits until it
	 * has passed it.
	 */
	public void expectReading(ConfigurableApplicationContext service) {
		Set<String> topics = Stream.of(LiaisonContext.topicsRead(service.getBeanFactory())).collect(Collectors.toSet());
		String own = this.rights.service().replace("-service", ".");
		events().createTopics(topics.stream().filter((topic) -> !topic.startsWith(own)).toArray(String[]::new));
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> new Api(service.getEnvironment()).management().get("/actuator/health/readiness").expect(200));
		topics.forEach((topic) -> events().publish(new Event(topic, "a", Map.of("ce_source", "/nobody"), "{}")));
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(committed()).containsAll(topics));
	}

	private Set<String> committed() throws ExecutionException, InterruptedException {
		Set<String> topics = new HashSet<>();
		try (Admin admin = admin()) {
			for (GroupListing group : admin.listGroups().all().get()) {
				admin.listConsumerGroupOffsets(group.groupId())
					.partitionsToOffsetAndMetadata()
					.get()
					.forEach((partition, offset) -> {
						if (offset != null && offset.offset() > 0) {
							topics.add(partition.topic());
						}
					});
			}
		}
		return topics;
	}

	/** The service came to need each of its rights, and no other. */
	public void expectTheRightsToBeJustEnough() {
		await().atMost(PATIENCE).untilAsserted(() -> assertThat(NotingAuthorizer.unused(bindings())).isEmpty());
		assertThat(NotingAuthorizer.refusedBeside(bindings())).isEmpty();
	}

	/** Until the service was refused to read as a group and to publish. */
	public void expectRefusals() {
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(NotingAuthorizer.refused()).extracting((asked) -> asked.resource().resourceType())
						.contains(ResourceType.GROUP, ResourceType.TOPIC, ResourceType.TRANSACTIONAL_ID));
	}

	/** With the rights of the service itself. */
	public void expectNoWriting(String topic) {
		Map<String, Object> settings = Map.of("bootstrap.servers", this.address, "security.protocol", "SASL_SSL",
				"sasl.mechanism", "PLAIN", "sasl.jaas.config", login(), "ssl.truststore.location",
				this.trust.toString(), "ssl.truststore.password", PASSWORD, "ssl.truststore.type", "PKCS12");
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new StringSerializer())) {
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(() -> producer.send(new ProducerRecord<>(topic, "forged")).get())
				.withCauseInstanceOf(TopicAuthorizationException.class);
		}
	}

	private Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", this.broker.bootstrapServers()));
	}

	private static void keytool(String... arguments) throws IOException {
		List<String> command = Stream
			.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-storepass",
					PASSWORD, "-storetype", "PKCS12"), Stream.of(arguments))
			.toList();
		try {
			if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
				throw new IOException("keytool failed");
			}
		}
		catch (InterruptedException ex) {
			throw new KafkaException(ex);
		}
	}

	@Override
	public void close() {
		this.broker.close();
	}

}
