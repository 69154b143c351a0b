package io.liaison.local.demo.browser;

/** Why the world is not complete, in a sentence for the person who started it. */
public final class Stopped extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Stopped(String sentence) {
		super(sentence);
	}

}
