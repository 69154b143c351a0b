package io.liaison.platform.store.failure;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * A named place at which a test halts the process as kill -9 would: system property
 * {@code liaison.fail-point=name}, or {@code name:3} for the third pass. Nothing when the
 * property is not set.
 */
public enum FailPoint {

	BEFORE_WRITE, AFTER_WRITE, AFTER_SEND_BEFORE_COMMIT, AFTER_COMMIT_BEFORE_CLEAR, AFTER_EFFECT_BEFORE_FOLLOW_UP,
	AFTER_FOLLOW_UP_BEFORE_OFFSET_COMMIT;

	private static final @Nullable FailPoint CHOSEN;

	private static final AtomicInteger PASSES;

	static {
		String[] parts = System.getProperty("liaison.fail-point", "").split(":");
		CHOSEN = parts[0].isEmpty() ? null : valueOf(parts[0].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
		PASSES = new AtomicInteger((parts.length > 1) ? Integer.parseInt(parts[1]) : 1);
	}

	/**
	 * Exit code of a process halted here.
	 */
	public static final int EXIT_CODE = 137;

	/**
	 * Halts here if this point was chosen.
	 */
	public void pass() {
		if (this == CHOSEN && PASSES.decrementAndGet() == 0) {
			Runtime.getRuntime().halt(EXIT_CODE);
		}
	}

}
