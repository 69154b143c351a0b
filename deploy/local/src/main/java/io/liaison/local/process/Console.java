package io.liaison.local.process;

import java.io.PrintStream;

/** What the person at the terminal reads, a line at a time. */
public final class Console {

	private final PrintStream out;

	public Console(PrintStream out) {
		this.out = out;
	}

	public synchronized void say(String line) {
		this.out.println(line);
		this.out.flush();
	}

}
