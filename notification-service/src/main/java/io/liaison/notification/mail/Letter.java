package io.liaison.notification.mail;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/**
 * A letter as its parts, which are shown alike as plain text and as HTML. Whatever people
 * wrote is escaped here, in one place.
 *
 * @param subject one line
 */
record Letter(String subject, List<Part> parts) {

	private static final int SUBJECT_LENGTH = 200;

	Letter {
		// a line break would begin a header of its own
		subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
		subject = (subject.length() > SUBJECT_LENGTH) ? subject.substring(0, SUBJECT_LENGTH) + "…" : subject;
		parts = List.copyOf(parts);
	}

	String text() {
		return this.parts.stream().map(Part::text).collect(Collectors.joining("\n\n", "", "\n"));
	}

	String html() {
		return this.parts.stream().map(Part::html).collect(Collectors.joining("\n", """
				<!DOCTYPE html>
				<html lang="en">
				<head><meta charset="utf-8"></head>
				<body style="font-family: sans-serif; line-height: 1.5; max-width: 36em;">
				""", "\n</body>\n</html>\n"));
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>\n");
	}

	/** A part of a letter. */
	sealed interface Part {

		String text();

		String html();

	}

	/** Our own words. */
	record Paragraph(String text) implements Part {

		@Override
		public String html() {
			return "<p>" + escaped(this.text) + "</p>";
		}

	}

	/** What somebody wrote. */
	record Quote(String words) implements Part {

		@Override
		public String text() {
			return this.words.strip().lines().map((line) -> "> " + line).collect(Collectors.joining("\n"));
		}

		@Override
		public String html() {
			return "<blockquote style=\"margin-left: 0; padding-left: 1em; border-left: 3px solid #ccc;\">"
					+ escaped(this.words.strip().lines().collect(Collectors.joining("\n"))) + "</blockquote>";
		}

	}

	/** A link, alone on its line. */
	record Anchor(String label, String url) implements Part {

		@Override
		public String text() {
			return this.url;
		}

		@Override
		public String html() {
			return "<p><a href=\"" + HtmlUtils.htmlEscape(this.url, "UTF-8") + "\">" + escaped(this.label) + "</a></p>";
		}

	}

	/** Where the letter comes from. */
	record Footer(String words) implements Part {

		@Override
		public String text() {
			return "-- \n" + this.words;
		}

		@Override
		public String html() {
			return "<p style=\"color: #666; font-size: smaller;\">" + escaped(this.words) + "</p>";
		}

	}

}
