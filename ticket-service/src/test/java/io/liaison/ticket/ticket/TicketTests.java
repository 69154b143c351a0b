package io.liaison.ticket.ticket;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.Caller;
import io.liaison.platform.security.Side;
import io.liaison.platform.testing.Behaviour;
import io.liaison.platform.testing.Tokens;
import io.liaison.ticket.form.FilledForm;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TicketTests {

	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

	private final Ticket ticket = Ticket.open("t", "engines", new FilledForm("GENERAL", "Subject", "Text", null),
			new Opener("ada", "email-of-ada", Side.CUSTOMER, null, null), NOW);

	@Test
	void theSideThatWroteLastWaitsForTheOther() {
		assertThat(this.ticket.status()).isEqualTo(TicketStatus.OPEN);
		this.ticket.follow(message("m1", 1, Side.PROVIDER));
		assertThat(this.ticket.status()).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
		this.ticket.follow(message("m2", 2, Side.PURCHASER));
		assertThat(this.ticket.status()).isEqualTo(TicketStatus.WAITING_FOR_STAFF);
	}

	@Test
	void messagesMayBeToldInAnyOrderAndMoreThanOnce() {
		this.ticket.follow(message("m2", 2, Side.PROVIDER));
		this.ticket.follow(message("m1", 1, Side.CUSTOMER));
		this.ticket.follow(message("m2", 2, Side.PROVIDER));
		assertThat(this.ticket.posted()).extracting(Posted::messageId).containsExactly("m1", "m2");
		assertThat(this.ticket.status()).isEqualTo(TicketStatus.WAITING_FOR_CUSTOMER);
	}

	@Test
	void aMessageThatNobodyHadSeenWhenTheTicketWasClosedOpensItAgain() {
		this.ticket.close(NOW, null, caller(Side.PROVIDER, "staff", "provider"));
		assertThat(this.ticket.status()).isEqualTo(TicketStatus.CLOSED);
		this.ticket.follow(message("m1", -1, Side.CUSTOMER));
		assertThat(this.ticket.status()).isEqualTo(TicketStatus.WAITING_FOR_STAFF);
		assertThat(this.ticket.closedAt()).isNull();
	}

	@Test
	void aMessageComesAfterWhatItAnswersEvenByALateClock() {
		this.ticket.follow(message("m1", 3600, Side.PROVIDER));
		assertThat(this.ticket.after(NOW)).isAfter(this.ticket.lastMessageAt());
	}

	@Test
	@Behaviour("D3")
	void changesThatAreToldOnceMoreLeaveTheTicketWhereItWas() {
		Ticket raised = Ticket.raise("c", "engines", this.ticket.openedBy(), NOW, changes(1), NOW, "ada");
		LastChange before = raised.changed();
		raised.follow(changes(2), NOW.plusSeconds(60), "ada");
		assertThat(raised.changed()).isEqualTo(before);
		assertThat(raised.history()).isEmpty();
		assertThat(raised.changes()).isEqualTo(changes(2));
	}

	@Test
	void aFullTicketTakesNoMoreMessagesButNotesThoseThatExist() {
		IntStream.range(1, Ticket.MAX_MESSAGES).forEach((n) -> this.ticket.follow(message("m" + n, n, Side.CUSTOMER)));
		assertThatThrownBy(this.ticket::requireRoom).isInstanceOf(Refusal.class).hasMessageContaining("1000 messages");
		assertThatNoException().isThrownBy(() -> this.ticket.follow(message("late", 5, Side.CUSTOMER)));
	}

	@Test
	@Behaviour("D26")
	void onesOwnTicketsAreVisibleAndTheAccountsWithThePermission() {
		assertThat(this.ticket.visibleTo(caller(Side.CUSTOMER, "ada", "engines"))).isTrue();
		assertThat(this.ticket.visibleTo(caller(Side.CUSTOMER, "bob", "engines"))).isFalse();
		assertThat(this.ticket.visibleTo(caller(Side.CUSTOMER, "bob", "engines", "tickets.read-all"))).isTrue();
		assertThat(this.ticket.visibleTo(caller(Side.CUSTOMER, "eve", "other", "tickets.read-all"))).isFalse();
		assertThat(this.ticket.visibleTo(caller(Side.CUSTOMER, "ada", "other"))).isFalse();
		assertThat(this.ticket.visibleTo(caller(Side.PURCHASER, "pat", "engines", "tickets.read-all"))).isTrue();
		assertThat(this.ticket.visibleTo(caller(Side.PROVIDER, "staff", "provider", "tickets.read-all"))).isTrue();
		assertThat(this.ticket.visibleTo(caller(Side.PROVIDER, "staff", "provider"))).isFalse();
	}

	private static RequestedChanges changes(long sequence) {
		return new RequestedChanges(sequence, 3, 0, RequestedChanges.Status.REQUESTED, List.of(), null);
	}

	private Posted message(String id, int secondsAfterOpening, Side side) {
		Instant at = this.ticket.openedAt().plusSeconds(secondsAfterOpening);
		return new Posted(id, at, side, "author", false);
	}

	private static Caller caller(Side side, String contact, String account, String... permissions) {
		return Tokens.caller(side, contact, account, permissions);
	}

}
