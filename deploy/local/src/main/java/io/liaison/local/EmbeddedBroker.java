package io.liaison.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker (KRaft, one node) in this process, with its data on disk. Topics,
 * records and group offsets survive a restart and a kill -9.
 */
public final class EmbeddedBroker implements AutoCloseable {

	private static final int NODE_ID = 1;

	private final KafkaRaftServer server;

	private final int port;

	private EmbeddedBroker(KafkaRaftServer server, int port) {
		this.server = server;
		this.port = port;
	}

	/**
	 * Starts a broker; formats the folder when it is new.
	 * @param data where topics and metadata are kept, created if absent
	 * @param port the client port; the controller takes the next one. 0 = two free ports
	 * @throws UncheckedIOException when the folder cannot be used
	 */
	public static EmbeddedBroker start(Path data, int port) {
		try {
			int clients = (port == 0) ? freePort() : port;
			int controller = (port == 0) ? freePort() : port + 1;
			return start(data, clients, controller);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Starts a broker; formats the folder when it is new.
	 * @param data where topics and metadata are kept, created if absent
	 * @param port the client port
	 * @param controllerPort the port of the metadata quorum
	 * @throws IOException when the folder cannot be used
	 */
	public static EmbeddedBroker start(Path data, int port, int controllerPort) throws IOException {
		return start(data, port, controllerPort, Map.of());
	}

	/**
	 * Starts a broker with settings of its own, for instance another listener.
	 * @param others win over the usual settings
	 * @throws IOException when the folder cannot be used
	 */
	public static EmbeddedBroker start(Path data, int port, int controllerPort, Map<String, String> others)
			throws IOException {
		Path directory = Files.createDirectories(data.toAbsolutePath());
		format(directory, port, controllerPort);
		Map<String, String> settings = BrokerSettings.of(NODE_ID, directory, port, controllerPort);
		settings.putAll(others);
		KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(new HashMap<>(settings), false), Time.SYSTEM);
		server.startup();
		return new EmbeddedBroker(server, port);
	}

	private static void format(Path directory, int port, int controllerPort) throws IOException {
		Formatter formatter = new Formatter();
		formatter.setNodeId(NODE_ID);
		formatter.setClusterId(clusterId(directory));
		formatter.setControllerListenerName(BrokerSettings.CONTROLLER);
		formatter.setMetadataLogDirectory(directory.toString());
		formatter.addDirectory(directory.toString());
		formatter.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION);
		formatter.setIgnoreFormatted(true);
		formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
		try {
			formatter.run();
		}
		catch (IOException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IOException("Cannot format " + directory, ex);
		}
	}

	private static String clusterId(Path directory) throws IOException {
		Path file = directory.resolve("meta.properties");
		Properties properties = new Properties();
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				properties.load(reader);
			}
		}
		return properties.getProperty("cluster.id", Uuid.randomUuid().toString());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** What a client needs to connect, as {@code localhost:9092}. */
	public String bootstrapServers() {
		return "localhost:" + this.port;
	}

	/** Stops the broker and waits until its data is on disk. */
	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

}
