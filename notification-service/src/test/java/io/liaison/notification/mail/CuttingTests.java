package io.liaison.notification.mail;

import java.text.BreakIterator;
import java.util.List;
import java.util.stream.IntStream;

import io.liaison.notification.notification.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A subject that is too long ends between two letters, as one reads them. */
class CuttingTests {

	private static final Letters LETTERS = new Letters(LettersTests.settings("en"));

	private static final Addressee ADA = new Addressee("", "cut@example.org", "Acme", List.of(), List.of());

	@ParameterizedTest
	@ValueSource(strings = { "\ud83d\ude00", "\ud83c\uddeb\ud83c\uddf7",
			"\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66", "e\u0301", "\ud83d\udc4d\ud83c\udffd",
			"\u1112\u1161\u11ab" })
	void aLetterIsKeptOrLeftOutAsAWhole(String letter) {
		for (int before = 170; before <= 205; before++) {
			String typed = "x".repeat(before) + letter + "y".repeat(11);
			String subject = subject(typed);
			assertThat(typed).startsWith(subject.replaceFirst("^Ticket: ", "").replaceFirst("…$", ""));
			assertThat(boundaries("Ticket: " + typed)).contains(subject.replaceFirst("…$", "").length());
			assertThat(subject.length()).isLessThanOrEqualTo(201);
		}
	}

	@Test
	void aSubjectThatIsTooLongSaysSo() {
		assertThat(subject("x".repeat(187) + "\ud83d\ude00" + "y".repeat(11))).matches("Ticket: x{180}…");
		assertThat(subject("short")).isEqualTo("Ticket: short");
	}

	@Test
	void aLongNameOfAnAccountIsCutLikewise() {
		String account = "x".repeat(175) + "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(5);
		String subject = Mails
			.arrived("ACCESS_ADDED", Content.NONE, new Addressee("", "ada@example.org", account, List.of(), List.of()),
					null)
			.subject();
		assertThat(subject).endsWith("x…").hasSize(23 + 175 + 1);
	}

	@Test
	void marksPiledUponOneLetterDoNotMakeALongerSubject() {
		assertThat(OneLine.cut("a" + "\u0301".repeat(500), 200)).hasSize(201);
		assertThat(OneLine.cut("\ud83d\udc68" + "\u200d\ud83d\udc69".repeat(100), 200)
			.codePoints()
			.anyMatch((it) -> Character.getType(it) == Character.SURROGATE)).isFalse();
	}

	@Test
	void whatWasCutArrives() {
		String typed = "x".repeat(187) + "\ud83d\ude00" + "y".repeat(11);
		assertThat(Mails.arrived("TICKET_OPENED", Content.ticket("t1", "acme", typed, "Why?"), ADA, null).subject())
			.isEqualTo(subject(typed));
	}

	private static String subject(String title) {
		return LETTERS.write("ticket-opened", Content.ticket("t1", "acme", title, "Why?"), ADA, null).subject();
	}

	private static List<Integer> boundaries(String text) {
		BreakIterator letters = BreakIterator.getCharacterInstance();
		letters.setText(text);
		return IntStream.rangeClosed(0, text.length()).filter(letters::isBoundary).boxed().toList();
	}

}
