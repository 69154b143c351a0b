package io.liaison.bench.http.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import io.liaison.bench.http.Crowd;
import io.liaison.bench.http.MeasuredInstallation;
import io.liaison.bench.measurement.Effort;
import io.liaison.bench.measurement.Measurement;
import io.liaison.bench.measurement.Sample;
import io.liaison.systemtest.installation.Liaison;

/**
 * One load generator in turn against a mature identity provider and against Liaison, on
 * the same machine in one run.
 *
 * @param folder with the commands {@code keycloak} and {@code oidc-load}
 */
public record PeerFigures(MeasuredInstallation installation, Effort effort, Path folder) implements Measurement {

	private static final List<Comparison> COMPARISONS = List.of(new Comparison("login", "password sign-in", "≥ 1.6"),
			new Comparison("refresh", "refresh", "≥ 1.5"), new Comparison("userinfo", "userinfo", "≥ 1"));

	@Override
	public String name() {
		return "beside the peer";
	}

	@Override
	public void run(boolean warm, Consumer<Sample> samples) {
		Generator generator = new Generator(this.folder.resolve("oidc-load"), this.effort.of(30));
		try (Peer peer = Peer.start(this.folder.resolve("keycloak")); Liaison liaison = this.installation.start()) {
			PeerProvider theirs = peer.provider();
			PeerProvider ours = PeerProvider.of(Crowd.gather(liaison, 1));
			for (Comparison comparison : COMPARISONS) {
				compare(comparison, generator.run(theirs, comparison), generator.run(ours, comparison), samples);
			}
		}
	}

	private static void compare(Comparison comparison, Generator.Result theirs, Generator.Result ours,
			Consumer<Sample> samples) {
		String what = comparison.name() + ", 4 connections";
		samples.accept(Sample.of(what, ours.perSecond(), "per s", "", ours.traffic())
			.beside(theirs.perSecond(), "the peer", theirs.traffic()));
		samples.accept(Sample.of(what + ": p99", ours.p99(), "ms", "").beside(theirs.p99(), "the peer"));
		samples.accept(Sample.of(what + ": ratio", ours.perSecond() / theirs.perSecond(), "× peer", comparison.aim()));
	}

	/**
	 * @param operation as the generator calls it
	 * @param aim for the ratio
	 */
	record Comparison(String operation, String name, String aim) {
	}

}
