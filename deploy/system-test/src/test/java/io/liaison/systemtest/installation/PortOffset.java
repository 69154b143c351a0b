package io.liaison.systemtest.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where a started Liaison listens: its usual ports, all moved by the same random number
 * (below the range from which the system gives ports to clients).
 */
record PortOffset(int offset) {

	private static final int[] USUAL = { 8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089, 8025, 1025, 9092,
			9093, 27017 };

	static PortOffset free() {
		return IntStream.range(0, 200)
			.map((attempt) -> ThreadLocalRandom.current().nextInt(1_000, 5_000))
			.filter((offset) -> IntStream.of(USUAL).allMatch((port) -> isFree(port + offset)))
			.mapToObj(PortOffset::new)
			.findFirst()
			.orElseThrow();
	}

	int gateway() {
		return 8080 + this.offset;
	}

	int mailPage() {
		return 8025 + this.offset;
	}

	int of(String process) {
		return this.offset + switch (process) {
			case "gateway" -> 8080;
			case "access-service" -> 8081;
			case "contacts-service" -> 8082;
			case "notification-service" -> 8083;
			case "ticket-service" -> 8084;
			default -> throw new IllegalArgumentException(process);
		};
	}

	/** Where a service serves health and metrics. */
	int managementOf(String service) {
		return of(service) + 5;
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
