package io.liaison.bench.measurement;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.sun.management.OperatingSystemMXBean;

/**
 * Waiting until the processors have nothing to do: what others do at the same time would
 * be measured as ours.
 */
final class QuietMachine {

	/** Of all processors together. */
	private static final double QUIET = 0.15;

	/** As many of these in a row make a quiet machine. */
	private static final int SECONDS = 3;

	private QuietMachine() {
	}

	/**
	 * @return what to say when it was not quiet in time
	 */
	static Optional<String> await(Duration atMost) {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		long end = System.nanoTime() + atMost.toNanos();
		// the first answer covers the time since the last question
		system.getCpuLoad();
		int quiet = 0;
		double load;
		do {
			LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
			load = system.getCpuLoad();
			quiet = (load < QUIET) ? quiet + 1 : 0;
		}
		while (quiet < SECONDS && System.nanoTime() < end);
		return (load < QUIET) ? Optional.empty()
				: Optional.of("the machine is not quiet: its processors were %.0f %% busy before it, load average %.1f"
					.formatted(100 * load, system.getSystemLoadAverage()));
	}

}
