package io.liaison.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.liaison.local.process.AotCaches;
import io.liaison.local.process.Child;
import io.liaison.local.process.DataFolder;
import io.liaison.local.process.Failure;
import io.liaison.local.process.JavaProgram;
import io.liaison.local.process.Readiness;
import io.liaison.local.process.Ready;
import io.liaison.local.process.ServiceJar;

/** The processes of an installation: what runs, with which settings. */
final class Programs {

	static final String LARGEST_HEAP = "-Xmx192m";

	private static final String LOGGING = "-Dlogback.configurationFile=liaison-local-logback.xml";

	private final Path root;

	private final Path target;

	private final DataFolder data;

	private final Settings settings;

	Programs(Path root, DataFolder data, Settings settings) {
		this.root = root;
		this.target = root.resolve(Path.of("deploy", "local", "target"));
		this.data = data;
		this.settings = settings;
	}

	/** What the services need before they start. */
	List<JavaProgram> infrastructure() {
		Ports ports = this.settings.ports();
		return List.of(
				own("broker", BrokerProcess.class,
						List.of(folder("broker"), ports.of(Ports.KAFKA) + "", ports.of(Ports.CONTROLLER) + "")),
				own("store", StoreProcess.class, List.of(folder("store"), ports.of(Ports.STORE) + "")));
	}

	private String folder(String name) {
		return this.data.resolve(name).toString();
	}

	private JavaProgram own(String name, Class<?> main, List<String> arguments) {
		Path ready = Child.readyFile(this.data, name);
		return new JavaProgram(name, List.of(LARGEST_HEAP, LOGGING), launcherClassPath(), main.getName(), arguments,
				Map.of(Ready.FILE, ready.toString()), Readiness.file(ready));
	}

	private List<Path> launcherClassPath() {
		try (Stream<Path> libraries = Files.list(this.target.resolve("lib"))) {
			return Stream.concat(Stream.of(launcherJar()), libraries.sorted()).toList();
		}
		catch (IOException ex) {
			throw new Failure(this.target.resolve("lib") + " is missing; build it with ./mvnw package -DskipTests.");
		}
	}

	private Path launcherJar() {
		return this.target.resolve("liaison-local.jar");
	}

	/** The five services, by name. */
	Map<String, JavaProgram> services() {
		return Stream.of(Ports.ACCESS, Ports.CONTACTS, Ports.NOTIFICATION, Ports.TICKET, Ports.GATEWAY)
			.parallel()
			.map(this::service)
			.collect(Collectors.toMap(JavaProgram::name, Function.identity()));
	}

	private JavaProgram service(String name) {
		String artifact = name.equals(Ports.GATEWAY) ? name : name + "-service";
		Path executable = this.root.resolve(Path.of(artifact, "target", artifact + ".jar"));
		ServiceJar service = ServiceJar.unpacked(executable, this.target.resolve("services"));
		return new JavaProgram(artifact, List.of(LARGEST_HEAP), List.of(service.jar(), launcherJar()), service.main(),
				List.of(), this.settings.environmentOf(name),
				Readiness.http(this.settings.ports().of(Ports.managementOf(name))));
	}

	AotCaches caches(boolean training) {
		return new AotCaches(this.target.resolve("aot"), training);
	}

}
