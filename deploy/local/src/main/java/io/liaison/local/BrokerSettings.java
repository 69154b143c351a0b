package io.liaison.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of the embedded broker: one node, little memory, quick restarts. */
final class BrokerSettings {

	static final String CONTROLLER = "CONTROLLER";

	private BrokerSettings() {
	}

	static Map<String, String> of(int nodeId, Path directory, int port, int controllerPort) {
		Map<String, String> settings = new HashMap<>();
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", String.valueOf(nodeId));
		settings.put("controller.quorum.voters", nodeId + "@localhost:" + controllerPort);
		settings.put("listeners",
				"PLAINTEXT://localhost:" + port + "," + CONTROLLER + "://localhost:" + controllerPort);
		settings.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
		settings.put("controller.listener.names", CONTROLLER);
		settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
		settings.put("log.dirs", directory.toString());
		settings.put("auto.create.topics.enable", "false");
		settings.put("group.initial.rebalance.delay.ms", "0");
		// back-to-back transactions of the relay meet CONCURRENT_TRANSACTIONS otherwise
		settings.put("add.partitions.to.txn.retry.backoff.ms", "1");
		settings.putAll(singleNode());
		settings.putAll(quickRestart());
		settings.putAll(littleMemory());
		return settings;
	}

	private static Map<String, String> singleNode() {
		return Map.of("default.replication.factor", "1", "min.insync.replicas", "1", //
				"offsets.topic.replication.factor", "1", "offsets.topic.num.partitions", "4", //
				"transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1", //
				"transaction.state.log.num.partitions", "4", //
				"share.coordinator.state.topic.replication.factor", "1", //
				"share.coordinator.state.topic.min.isr", "1");
	}

	/**
	 * After a kill -9 the controller waits for the old session, 9 s by default; with less
	 * than 3 s the broker is shut out while five services start on two cores.
	 */
	private static Map<String, String> quickRestart() {
		return Map.of("broker.session.timeout.ms", "3000", "broker.heartbeat.interval.ms", "500");
	}

	private static Map<String, String> littleMemory() {
		return Map.of("log.preallocate", "false", "log.segment.bytes", "16777216", //
				"log.index.size.max.bytes", "262144", "log.cleaner.dedupe.buffer.size", "2097152", //
				"log.cleaner.io.buffer.size", "65536", "log.cleaner.threads", "1", //
				"num.network.threads", "2", "num.io.threads", "4");
	}

}
