package io.liaison.local.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.liaison.local.process.Failure;

/** Who listens where; every name is an option {@code --<name>-port}. */
record Ports(Map<String, Integer> numbers) {

	static final String GATEWAY = "gateway";

	static final String ACCESS = "access";

	static final String CONTACTS = "contacts";

	static final String NOTIFICATION = "notification";

	static final String TICKET = "ticket";

	static final String MAIL = "mail";

	static final String SMTP = "smtp";

	static final String STORE = "store";

	static final String KAFKA = "kafka";

	static final String CONTROLLER = "kafka-controller";

	private static final int HIGHEST = 65_535;

	static final Map<String, Integer> DEFAULTS = defaults();

	private static Map<String, Integer> defaults() {
		Map<String, Integer> defaults = new LinkedHashMap<>();
		defaults.put(GATEWAY, 8080);
		defaults.put(ACCESS, 8081);
		defaults.put(CONTACTS, 8082);
		defaults.put(NOTIFICATION, 8083);
		defaults.put(TICKET, 8084);
		defaults.put(managementOf(GATEWAY), 8085);
		defaults.put(managementOf(ACCESS), 8086);
		defaults.put(managementOf(CONTACTS), 8087);
		defaults.put(managementOf(NOTIFICATION), 8088);
		defaults.put(managementOf(TICKET), 8089);
		defaults.put(MAIL, 8025);
		defaults.put(SMTP, 1025);
		defaults.put(STORE, 27_017);
		defaults.put(KAFKA, 9092);
		return defaults;
	}

	/** The chosen ports, and for the others the defaults moved by the offset. */
	static Ports of(Map<String, Integer> chosen, int offset) {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		DEFAULTS.forEach((name, port) -> numbers.put(name, chosen.getOrDefault(name, port + offset)));
		numbers.put(CONTROLLER, numbers.getOrDefault(KAFKA, 0) + 1);
		Set<Integer> seen = new HashSet<>();
		numbers.forEach((name, port) -> {
			if (port < 1 || port > HIGHEST) {
				throw new Failure("Port " + port + " (" + name + ") is not between 1 and 65535.");
			}
			if (!seen.add(port)) {
				throw new Failure("Port " + port + " (" + name + ") is chosen twice.");
			}
		});
		return new Ports(numbers);
	}

	static Ports free() {
		Map<String, Integer> chosen = new HashMap<>();
		Set<ServerSocket> held = new HashSet<>();
		try {
			for (String name : DEFAULTS.keySet()) {
				ServerSocket socket = new ServerSocket(0);
				held.add(socket);
				chosen.put(name, socket.getLocalPort());
			}
			for (ServerSocket socket : held) {
				socket.close();
			}
		}
		catch (IOException ex) {
			throw new Failure("There is no free port on this machine.");
		}
		return of(chosen, 0);
	}

	/** The port for health and metrics of a service. */
	static String managementOf(String service) {
		return service + "-management";
	}

	int of(String name) {
		return this.numbers.getOrDefault(name, 0);
	}

	String url(String name) {
		return "http://localhost:" + of(name);
	}

	/**
	 * @throws Failure when somebody else listens on one of them
	 */
	void requireFree() {
		this.numbers.forEach((name, port) -> {
			try {
				new ServerSocket(port).close();
			}
			catch (IOException ex) {
				String option = name.equals(CONTROLLER) ? KAFKA : name;
				throw new Failure("Port " + port + " (" + name + ") is in use; choose another with --" + option
						+ "-port, or move all with --port-offset.");
			}
		});
	}

}
