package io.liaison.bench.measurement;

import java.util.ArrayList;
import java.util.List;

import io.liaison.bench.engine.EmbeddedProcess;

/**
 * Measures the same several times in a row, each time on a quiet machine where that can
 * be had, and reports the median. A run that fails is told; the others count.
 *
 * @param processes put in place again before each run when they have ended
 */
public record Series(Report report, Effort effort, List<EmbeddedProcess> processes) {

	public void measure(Measurement measurement) {
		List<Sample> samples = new ArrayList<>();
		boolean warm = false;
		for (int run = 1; run <= this.effort.runs(); run++) {
			String which = "%s, run %d of %d".formatted(measurement.name(), run, this.effort.runs());
			try {
				for (EmbeddedProcess process : this.processes) {
					if (process.revive()) {
						this.report.note(which + ": had to start the " + process.name() + " again");
					}
				}
				QuietMachine.await(this.effort.quiet()).ifPresent((load) -> this.report.note(which + ": " + load));
				measurement.run(warm, samples::add);
				warm = true;
			}
			catch (Exception | AssertionError ex) {
				this.report.failed(which, ex);
			}
		}
		Figure.of(samples).forEach(this.report::add);
	}

}
