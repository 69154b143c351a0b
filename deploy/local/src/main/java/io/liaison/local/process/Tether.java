package io.liaison.local.process;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Ties a process to the one that started it: standard input ends when that one is gone,
 * also after a kill -9, and the process then stops in an orderly way.
 */
public final class Tether {

	private Tether() {
	}

	/**
	 * Runs the main class named first, tied to the launcher.
	 * @param args a main class and its own arguments
	 * @throws ReflectiveOperationException when there is no such main class
	 */
	public static void main(String[] args) throws ReflectiveOperationException {
		hold();
		String[] rest = Arrays.copyOfRange(args, 1, args.length);
		// need not be public (JEP 512)
		Method main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
		main.setAccessible(true);
		main.invoke(null, (Object) rest);
	}

	/** Stops this process when the one that started it is gone. */
	static void hold() {
		Thread.ofPlatform().daemon().name("tether").start(() -> {
			awaitEndOfInput();
			System.exit(0);
		});
	}

	private static void awaitEndOfInput() {
		try {
			while (System.in.read() >= 0) {
				// nobody sends anything
			}
		}
		catch (IOException ex) {
			// the other end is gone as well
		}
	}

}
