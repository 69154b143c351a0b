package io.liaison.systemtest.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.systemtest.mail.Mails;
import io.liaison.systemtest.people.User;
import io.liaison.systemtest.web.Http;
import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that {@code deploy/up} starts, on free ports and a data folder of its own,
 * with the means to kill it.
 */
public final class Liaison implements AutoCloseable {

	public static final List<String> SERVICES = List.of("access-service", "contacts-service", "notification-service",
			"ticket-service", "gateway");

	private static final List<String> PROCESSES = Stream.concat(SERVICES.stream(), Stream.of("broker", "store"))
		.toList();

	public static final String OWNER = "olivia.owner@provider.example";

	private final Path data;

	private final PortOffset ports;

	private final Map<String, String> environment;

	private Process launcher;

	private User owner;

	private Liaison(Path data, PortOffset ports, Map<String, String> environment) {
		this.data = data;
		this.ports = ports;
		this.environment = environment;
	}

	/** Starts on a new data folder and waits until it is up. */
	public static Liaison start() {
		return start(Map.of());
	}

	/**
	 * @param environment what its processes find in theirs
	 */
	public static Liaison start(Map<String, String> environment) {
		Liaison liaison = new Liaison(Sources.workFolder(), PortOffset.free(), environment);
		try {
			liaison.up();
		}
		catch (RuntimeException | AssertionError ex) {
			liaison.close();
			throw ex;
		}
		return liaison;
	}

	public URI gateway() {
		return URI.create("http://localhost:" + this.ports.gateway());
	}

	/** A service's own port, past the gateway. */
	public URI service(String name) {
		return URI.create("http://localhost:" + this.ports.of(name));
	}

	/** Where a service serves health and metrics, and nothing else. */
	public URI management(String name) {
		return URI.create("http://localhost:" + this.ports.managementOf(name));
	}

	public Mails mails() {
		return new Mails(URI.create("http://localhost:" + this.ports.mailPage()));
	}

	/** Somebody whose browser and programs reach this Liaison that way. */
	public User user(String email, Http http) {
		return new User(email, gateway(), mails(), http);
	}

	/** What all processes have logged so far. */
	public String logs() {
		return Sources.below(this.data.resolve("data/logs"), 1, ".log")
			.stream()
			.map(Sources::read)
			.collect(Collectors.joining());
	}

	/** The first member of staff, activated and signed in. */
	public synchronized User owner() {
		if (this.owner == null) {
			this.owner = user(OWNER, Http.patient());
			this.owner.choosePassword(this.owner.newestActivationLink(Duration.ofSeconds(30)),
					"correct horse of the owner");
			this.owner.signInSoon();
		}
		return this.owner;
	}

	/** Keeps an owner whose activation was itself the test. */
	public synchronized void owner(User activated) {
		this.owner = activated;
	}

	/** Kills one process with -9; the launcher puts another in its place. */
	public void kill(String name) {
		processOf(name).destroyForcibly();
	}

	/** Lets one process stand still, as one that the network does not reach. */
	public void suspend(String name) {
		signal(name, "STOP");
	}

	public void resume(String name) {
		signal(name, "CONT");
	}

	private void signal(String name, String signal) {
		try {
			int result = new ProcessBuilder("kill", "-" + signal, String.valueOf(pidOf(name))).start().waitFor();
			assertThat(result).isZero();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Kills the launcher and all its processes with -9. */
	public void killEverything() {
		List<ProcessHandle> all = Stream.concat(Stream.of(this.launcher.toHandle()), this.launcher.descendants())
			.toList();
		all.forEach(ProcessHandle::destroyForcibly);
		all.forEach((process) -> process.onExit().join());
	}

	/** Starts on what the last start left behind. */
	public void up() {
		this.launcher = LauncherProcess.start(this.data, this.ports, this.environment);
		LauncherProcess.awaitUp(this.launcher, this.data);
	}

	/** Waits until a killed process is another one and every service is ready again. */
	public void awaitReplacementOf(String name, long killedPid) {
		Awaitility.await("another " + name)
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.until(() -> pidOf(name) != killedPid && processOf(name).isAlive());
		awaitReady();
	}

	void awaitReady() {
		for (String service : SERVICES) {
			HttpRequest readiness = HttpRequest.newBuilder(management(service).resolve("/actuator/health/readiness"))
				.build();
			Http.patient().send(readiness).expect(200);
		}
	}

	/** Process ids by name, the launcher included. */
	public Map<String, Long> pids() {
		Map<String, Long> pids = new TreeMap<>();
		PROCESSES.forEach((name) -> pids.put(name, pidOf(name)));
		pids.put("launcher", this.launcher.pid());
		return pids;
	}

	public long pidOf(String name) {
		return Long.parseLong(Sources.read(this.data.resolve("data/run").resolve(name + ".pid")).strip());
	}

	/** Stops as Ctrl-C does. */
	@Override
	public void close() {
		this.launcher.destroy();
		Awaitility.await("the end of all processes")
			.atMost(Duration.ofSeconds(120))
			.until(() -> !this.launcher.isAlive());
	}

	private ProcessHandle processOf(String name) {
		return ProcessHandle.of(pidOf(name)).orElseThrow();
	}

}
