package io.liaison.bench.http;

import java.time.Duration;

import io.liaison.systemtest.installation.Liaison;

/**
 * What all processes have used so far, or between two moments.
 *
 * @param cpu of the processors
 * @param storeOperations commands that the services have sent to the store
 */
record Costs(Duration cpu, double storeOperations) {

	static Costs of(Liaison liaison) {
		Duration cpu = liaison.pids()
			.values()
			.stream()
			.map((pid) -> ProcessHandle.of(pid).flatMap((it) -> it.info().totalCpuDuration()).orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
		return new Costs(cpu, new ServiceMetrics(liaison).sum("mongodb_driver_commands_seconds_count"));
	}

	Costs since(Costs before) {
		return new Costs(this.cpu.minus(before.cpu), this.storeOperations - before.storeOperations);
	}

	/** NaN when nothing was done. */
	double cpuMillisEach(long done) {
		return (done > 0) ? this.cpu.toMillis() / (double) done : Double.NaN;
	}

	double storeOperationsEach(long done) {
		return (done > 0) ? this.storeOperations / done : Double.NaN;
	}

}
