package io.liaison.bench.http.enumeration;

import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.liaison.bench.http.Crowd;
import io.liaison.bench.http.MeasuredInstallation;
import io.liaison.bench.http.enumeration.Population.Kind;
import io.liaison.bench.http.enumeration.Stranger.Answered;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a stranger learns of an address by trying it: the answers of each kind of people
 * in random order, how long they take, and how well the best threshold tells each two
 * kinds apart (C15).
 */
public record EnumerationFigures(MeasuredInstallation installation, Effort effort) implements Measurement {

	private static final int TRIES = 1_000;

	private static final int QUICK_TRIES = 50;

	private static final String WRONG = "not the password of anybody";

	private static final String INDISTINGUISHABLE = "≤ 55";

	@Override
	public String name() {
		return "what a stranger learns of addresses, " + this.installation.store();
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		int tries = this.effort.quick() ? QUICK_TRIES : TRIES;
		try (Liaison liaison = this.installation.start()) {
			Population people = Population.gather(liaison, tries);
			URI pages = liaison.gateway();
			tell("sign-in", List.of(Kind.values()), tries, signIn(people, pages), samples);
			List<Kind> known = List.of(Kind.UNKNOWN, Kind.DISABLED, Kind.PENDING, Kind.WRONG_PASSWORD);
			tell("reset", known, tries, reset(people, pages), samples);
			tell("another invitation", known, tries, another(people, pages), samples);
		}
	}

	private static Try signIn(Population people, URI pages) {
		Stranger stranger = Stranger.at(pages.resolve("/auth/sign-in"), "username");
		AtomicInteger blocked = new AtomicInteger();
		return (kind, attempt) -> {
			if (kind != Kind.BLOCKED) {
				return stranger.send(Map.of("username", people.tried(kind, attempt), "password", WRONG));
			}
			Answered answered = blocked(stranger, people, blocked.getAndIncrement());
			// the pause was over: that one is signed in
			return answered.answer().contains("/auth/choose-account")
					? blocked(stranger, people, blocked.getAndIncrement()) : answered;
		};
	}

	/** In turn, so that a pause of before is over when another begins. */
	private static Answered blocked(Stranger stranger, Population people, int turn) {
		String address = people.inTurn(Kind.BLOCKED, turn);
		for (int i = people.isFirst(Kind.BLOCKED, turn) ? 1 : Population.FREE; i <= Population.FREE; i++) {
			stranger.send(Map.of("username", address, "password", WRONG));
		}
		return stranger.send(Map.of("username", address, "password", Crowd.password(address)));
	}

	private static Try reset(Population people, URI pages) {
		Stranger stranger = Stranger.at(pages.resolve("/auth/reset"), "username");
		return (kind, attempt) -> stranger.send(Map.of("username", people.tried(kind, attempt)));
	}

	/** By a link that nobody was sent, and by those that others were. */
	private static Try another(Population people, URI pages) {
		Stranger stranger = Stranger.at(pages.resolve("/auth/activate?token=none"), "another");
		return (kind, attempt) -> {
			String link = people.links().get(people.tried(kind, attempt));
			String token = (link != null) ? URLDecoder.decode(link.substring(link.indexOf('=') + 1), UTF_8) : "none";
			return stranger.send(Map.of("token", token, "another", "yes"));
		};
	}

	private void tell(String what, List<Kind> kinds, int tries, Try asked, Consumer<Sample> samples) {
		Queue<Seen> seen = new ConcurrentLinkedQueue<>();
		interleaved(kinds, tries, (kind, attempt) -> {
			Answered answered = asked.send(kind, attempt);
			seen.add(new Seen(kind, answered));
			return answered;
		});
		String which = "%s, %s: ".formatted(what, this.installation.store());
		for (Kind kind : kinds) {
			double[] times = times(seen, kind);
			samples.accept(Sample.of(which + kind + ", p50", Distinguisher.percentile(times, 50), "ms", ""));
			samples.accept(Sample.of(which + kind + ", p95", Distinguisher.percentile(times, 95), "ms", ""));
		}
		for (int i = 0; i < kinds.size(); i++) {
			Kind one = kinds.get(i);
			for (Kind other : kinds.subList(i + 1, kinds.size())) {
				double accuracy = Distinguisher.accuracy(times(seen, one), times(seen, other));
				samples.accept(Sample.of(which + one + " or " + other + ", told apart by time", 100 * accuracy, "%",
						INDISTINGUISHABLE));
			}
		}
		long different = seen.stream().map((it) -> it.answered().answer()).distinct().count();
		samples.accept(Sample.of(which + "different answers", different, "", "1"));
	}

	private static double[] times(Collection<Seen> seen, Kind kind) {
		return seen.stream().filter((it) -> it.kind() == kind).mapToDouble((it) -> it.answered().millis()).toArray();
	}

	/** Each caller waits for the answer before it goes on. */
	private static void interleaved(List<Kind> kinds, int tries, Try asked) {
		List<Attempt> attempts = new ArrayList<>();
		kinds.forEach((kind) -> {
			for (int i = 0; i < tries; i++) {
				attempts.add(new Attempt(kind, i));
			}
		});
		long seed = System.nanoTime();
		System.out.println("order of the tries: seed " + seed);
		Collections.shuffle(attempts, new Random(seed));
		Queue<Attempt> waiting = new ConcurrentLinkedQueue<>(attempts);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> callers = new ArrayList<>();
			for (int caller = 0; caller < Crowd.CALLERS; caller++) {
				callers.add(threads.submit(() -> {
					for (Attempt next = waiting.poll(); next != null; next = waiting.poll()) {
						asked.send(next.kind(), next.number());
					}
				}));
			}
			for (Future<?> caller : callers) {
				caller.get();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Attempt(Kind kind, int number) {
	}

	private record Seen(Kind kind, Answered answered) {
	}

	private interface Try {

		Answered send(Kind kind, int attempt);

	}

}
