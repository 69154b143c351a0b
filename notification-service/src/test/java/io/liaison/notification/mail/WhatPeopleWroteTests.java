package io.liaison.notification.mail;

import java.util.List;

import io.liaison.notification.Mailbox.Mail;
import io.liaison.notification.notification.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people wrote is shown as they wrote it. */
class WhatPeopleWroteTests {

	@Test
	void whiteSpaceIsKeptInTextAndHtml() {
		Mail mail = about("A question", "\n    if (a)  {\n\tb();\n\n    }\n\n");
		assertThat(mail.text()).contains("\n\n>     if (a)  {\n> \tb();\n> \n>     }\n\n");
		assertThat(mail.html()).contains("white-space: pre-wrap\">    if (a)  {<br></div>",
				"white-space: pre-wrap\">\tb();<br></div>", "white-space: pre-wrap\"><br></div>",
				"white-space: pre-wrap\">    }<br></div>\n</blockquote>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029" })
	void everyLineEndIsOne(String end) {
		Mail mail = about("A question", "one" + end + "two");
		assertThat(mail.text()).contains("\n> one\n> two\n");
		assertThat(mail.html()).contains(">one<br></div>", ">two<br></div>");
	}

	@Test
	void eachLineHasTheDirectionOfItsLetters() {
		Mail mail = about("A question", "\u05e9\u05dc\u05d5\u05dd\nHello");
		assertThat(mail.html()).contains(
				"<div dir=\"auto\" style=\"white-space: pre-wrap\">\u05e9\u05dc\u05d5\u05dd<br>",
				"<div dir=\"auto\" style=\"white-space: pre-wrap\">Hello<br>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=?utf-8?q?R=C3=A9sum=C3=A9?=", "a =?utf-8?b?QQ==?= b", "=?", "\"quoted\" \\ (x)",
			"Stra\u00dfe =?x?=", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 family", "a, b; c <d@e.example>",
			"\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d\u4f60\u597d" })
	void subjectsAndNamesAreShownAsTyped(String typed) {
		Mail mail = Mails.arrived("TICKET_OPENED", Content.ticket("t1", "acme", typed, "Why?"),
				new Addressee(typed, "ada@example.org", "Acme", List.of(), List.of()), null);
		assertThat(mail.subject()).isEqualTo("Ticket: " + typed);
		assertThat(mail.name()).isEqualTo(typed);
		assertThat(mail.to()).isEqualTo("ada@example.org");
		assertThat(mail.headers().get("Subject").lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThan(78));
		assertThat(mail.headers().get("To").lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThan(78));
	}

	@ParameterizedTest
	@ValueSource(strings = { "in\u202evoice", "in\u202avo\u202cice", "in\u2066vo\u2069ice", "in\u202dvoice",
			"\u2067invoice" })
	void nothingTurnsTheWordsAfterItAround(String typed) {
		Mail mail = Mails.arrived("TICKET_OPENED", Content.ticket("t1", "acme", typed, "Why?"),
				new Addressee(typed, "ada@example.org", typed, List.of(), List.of()), null);
		assertThat(mail.subject()).isEqualTo("Ticket: invoice");
		assertThat(mail.name()).isEqualTo("invoice");
		assertThat(mail.text()).contains("Hello invoice,", "invoice has opened a ticket: invoice");
	}

	@Test
	void aHebrewNameKeepsItsMarks() {
		assertThat(OneLine.of("\u05e9\u05dc\u05d5\u05dd\u200f!")).isEqualTo("\u05e9\u05dc\u05d5\u05dd\u200f!");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u2028b", "a\u2029b", "a\u0085b", "a\r\nb", "a\tb", "a\u0000b" })
	void aSubjectAndANameAreOneLine(String typed) {
		Mail mail = Mails.arrived("TICKET_OPENED", Content.ticket("t1", "acme", typed, "Why?"),
				new Addressee(typed, "ada@example.org", typed, List.of(), List.of()), null);
		assertThat(mail.subject()).isEqualTo("Ticket: a b");
		assertThat(mail.name()).isEqualTo("a b");
	}

	private static Mail about(String title, String words) {
		return Mails.arrived("TICKET_OPENED", Content.ticket("t1", "acme", title, words),
				new Addressee("Ada", "ada@example.org", "Acme", List.of(), List.of()), null);
	}

}
