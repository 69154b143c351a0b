package io.liaison.local.demo;

/** Why the world is not complete, in a sentence for the person who started it. */
public final class Stopped extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Stopped(String sentence) {
		super(sentence);
	}

}
