package io.liaison.contacts.csv;

import java.util.Arrays;

/**
 * Where the lines of a text begin.
 */
final class CsvLines {

	private final String text;

	private int[] starts = new int[1024];

	private int count;

	CsvLines(String text) {
		this.text = text;
		add(0);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			boolean paired = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
			if (character == '\n' || (character == '\r' && !paired)) {
				add(i + 1);
			}
		}
	}

	/** Position of the first character of a line, counted from 1. */
	int start(int line) {
		return (line <= this.count) ? this.starts[line - 1] : this.text.length();
	}

	/** Without its end. */
	String line(int line) {
		return this.text.substring(start(line), start(line + 1)).stripTrailing();
	}

	/** The first line from this one on that has any character, past the end if none. */
	int firstUsed(int line) {
		int used = line;
		while (used <= this.count && isEmpty(used)) {
			used++;
		}
		return used;
	}

	boolean has(int line) {
		return line <= this.count && start(line) < this.text.length();
	}

	private boolean isEmpty(int line) {
		int start = start(line);
		return start < this.text.length() && "\r\n".indexOf(this.text.charAt(start)) >= 0;
	}

	private void add(int start) {
		if (this.count == this.starts.length) {
			this.starts = Arrays.copyOf(this.starts, this.count * 2);
		}
		this.starts[this.count++] = start;
	}

}
