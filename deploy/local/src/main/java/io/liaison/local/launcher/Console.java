package io.liaison.local.launcher;

import java.io.PrintStream;

/** What the person at the terminal reads, a line at a time. */
final class Console {

	private final PrintStream out;

	Console(PrintStream out) {
		this.out = out;
	}

	synchronized void say(String line) {
		this.out.println(line);
		this.out.flush();
	}

}
