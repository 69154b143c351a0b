package io.liaison.local.process;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ChildTests {

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@TempDir
	private Path temporary;

	private DataFolder data;

	@BeforeEach
	void open() {
		this.data = DataFolder.open(this.temporary.resolve("the data"));
	}

	@AfterEach
	void close() {
		this.data.close();
	}

	private Child child(Class<?> main) {
		Path ready = Child.readyFile(this.data, "sample");
		List<Path> classPath = Arrays.stream(System.getProperty("java.class.path").split(":")).map(Path::of).toList();
		JavaProgram program = new JavaProgram("sample", List.of("-Xmx32m"), classPath, main.getName(), List.of("a b"),
				Map.of(Ready.FILE, ready.toString()), Readiness.file(ready));
		AotCaches caches = new AotCaches(this.temporary.resolve("aot"), false);
		return new Child(program, caches, this.data, new Console(new PrintStream(this.said, true)));
	}

	private long pid() throws Exception {
		return Long.parseLong(Files.readString(this.data.resolve("run", "sample.pid")).strip());
	}

	@Test
	void aProcessThatIsKilledIsStartedAgainAndOneThatIsStoppedIsNot() throws Exception {
		Child child = child(Waiting.class);
		child.start();
		await().atMost(Duration.ofSeconds(20)).until(child::isReady);
		long first = pid();
		ProcessHandle.of(first).orElseThrow().destroyForcibly();
		await().atMost(Duration.ofSeconds(20)).until(() -> child.isReady() && pid() != first);
		assertThat(this.said.toString()).contains("sample ended (exit code 137)");
		ProcessHandle second = ProcessHandle.of(pid()).orElseThrow();
		child.stop(Duration.ofSeconds(10));
		assertThat(second.isAlive()).isFalse();
		assertThat(Files.readString(child.log())).contains("argument a b").contains("stopping in order");
	}

	@Test
	void aProcessThatCannotStartIsGivenUp() {
		Child child = child(Failing.class);
		child.start();
		await().atMost(Duration.ofSeconds(30)).until(child::hasFailed);
		assertThat(LogFiles.tail(child.log())).contains("no way");
		child.stop(Duration.ofSeconds(1));
	}

	@Test
	void whatAKilledLauncherLeftIsStoppedByTheNextStart() throws Exception {
		ProcessBuilder builder = new ProcessBuilder(JavaProgram.java().toString(), Leftovers.mark(this.data.path()),
				Waiting.class.getName(), "x");
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		Process left = builder.start();
		Process foreign = new ProcessBuilder("sleep", "60").start();
		Files.writeString(this.data.resolve("run", "store.pid"), String.valueOf(left.pid()));
		Files.writeString(this.data.resolve("run", "broker.pid"), String.valueOf(foreign.pid()));
		Files.writeString(this.data.resolve("run", "gateway.pid"), "nonsense");
		await().until(() -> left.toHandle().info().arguments().isPresent());
		Leftovers.stop(this.data);
		assertThat(left.isAlive()).isFalse();
		assertThat(foreign.isAlive()).isTrue();
		foreign.destroyForcibly();
	}

	@Test
	void aProcessStopsWhenItsLauncherIsGone() throws Exception {
		Process process = new ProcessBuilder(JavaProgram.java().toString(), "-cp",
				System.getProperty("java.class.path"), Tether.class.getName(), Waiting.class.getName(), "x")
			.start();
		assertThat(process.inputReader().readLine()).isEqualTo("argument x");
		process.getOutputStream().close();
		assertThat(process.waitFor(Duration.ofSeconds(10))).isTrue();
	}

	/** Waits to be stopped. */
	static final class Waiting {

		static void main(String[] args) throws Exception {
			System.out.println("argument " + args[0]);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopping in order")));
			String ready = System.getenv(Ready.FILE);
			if (ready != null) {
				Files.writeString(Path.of(ready), "ready");
			}
			Thread.currentThread().join();
		}

	}

	/** Cannot start. */
	static final class Failing {

		static void main(String[] args) {
			System.out.println("no way");
			System.exit(3);
		}

	}

}
