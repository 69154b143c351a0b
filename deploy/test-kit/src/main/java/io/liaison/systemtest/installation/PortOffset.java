package io.liaison.systemtest.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Where a started Liaison listens: its usual ports, all moved by the same random number
 * of hundreds (below the range from which the system gives ports to clients).
 */
record PortOffset(int offset) {

	private static final int[] USUAL = { 8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089, 8025, 1025, 9092,
			9093, 27017 };

	private static final Set<FileLock> LOCKS = ConcurrentHashMap.newKeySet();

	/** One that no other process of this machine takes as long as this one lives. */
	static PortOffset free() {
		List<Integer> hundreds = new ArrayList<>(IntStream.range(10, 50).boxed().toList());
		Collections.shuffle(hundreds);
		return hundreds.stream()
			.filter(PortOffset::take)
			.map((hundred) -> new PortOffset(hundred * 100))
			.filter((offset) -> IntStream.of(USUAL).allMatch((port) -> isFree(port + offset.offset())))
			.findFirst()
			.orElseThrow();
	}

	/** Never released: the system does that when the process ends. */
	private static boolean take(int number) {
		Path file = Path.of(System.getProperty("java.io.tmpdir"), "liaison-ports-" + number);
		try {
			FileLock lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).tryLock();
			return lock != null && LOCKS.add(lock);
		}
		catch (IOException | OverlappingFileLockException ex) {
			return false;
		}
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
