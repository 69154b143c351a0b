package io.liaison.platform.security.revocation;

import java.util.ArrayList;
import java.util.List;

import io.liaison.platform.security.revocation.RevocationModelTests.Signer;
import org.jspecify.annotations.Nullable;

/**
 * One state of an account, its signer, one token and a resource server, and the steps
 * from there.
 *
 * @param source number of the account's last event
 * @param revocations the topic: of each the version that tokens must have
 * @param view number of the event that the signer's view is as of
 * @param floor of that view
 * @param taken revocations whose floor is written, one more than the position at most
 * @param position the signer's, stored
 * @param first what a signing read first: the position, or else the view
 * @param token the one that may be presented
 * @param start offset at which the resource server's instance began
 * @param forgotten offset up to which it has forgotten
 * @param read offset up to which it has read
 */
record RevocationModel(int source, List<Integer> revocations, int view, int floor, int taken, int position,
		@Nullable List<Integer> first, @Nullable Token token, int start, int forgotten, int read) {

	static final RevocationModel START = new RevocationModel(1, List.of(), 1, 0, 0, 0, null, null, 0, 0, 0);

	private static final int EVENTS = 4;

	/** What a token says: {@code ver} of the account, and {@code rev}. */
	record Token(long version, long position) {
	}

	/**
	 * The version below which no token may be accepted: of what was read or lies before
	 * the start.
	 */
	int atLeast() {
		return this.revocations.subList(0, this.read).stream().mapToInt(Integer::intValue).max().orElse(0);
	}

	boolean caughtUp() {
		return this.view == this.source && this.position == this.revocations.size();
	}

	/** All that the resource server's answer may depend on. */
	List<Object> asked(Token presented) {
		return List.of(this.revocations, this.start, this.forgotten, this.read, presented);
	}

	List<RevocationModel> next(Signer signer) {
		List<RevocationModel> next = new ArrayList<>();
		int end = this.revocations.size();
		if (this.source < EVENTS) {
			List<Integer> more = new ArrayList<>(this.revocations);
			more.add(this.source + 1);
			next.add(source(this.source + 1, List.copyOf(more)));
			next.add(source(this.source + 1, this.revocations));
		}
		for (int event = this.view + 1; event <= this.source; event++) {
			// an event may be parked and a later one taken in
			next.add(signer(event, this.floor, this.taken, this.position, this.first, this.token));
		}
		if (this.taken == this.position && this.position < end) {
			next.add(signer(this.view, Math.max(this.floor, this.revocations.get(this.position)), this.taken + 1,
					this.position, this.first, this.token));
		}
		if (this.taken > this.position) {
			next.add(signer(this.view, this.floor, this.taken, this.taken, this.first, this.token));
			// the floor was written, the position not: it is read again
			next.add(signer(this.view, this.floor, this.position, this.position, this.first, this.token));
		}
		next.addAll(signing(signer));
		if (this.read < end) {
			next.add(server(this.start, this.forgotten, this.read + 1));
		}
		if (this.forgotten < this.read) {
			next.add(server(this.start, this.forgotten + 1, this.read));
		}
		for (int from = 0; from <= end; from++) {
			next.add(server(from, from, end));
		}
		return next;
	}

	private List<RevocationModel> signing(Signer signer) {
		if (this.first == null) {
			List<Integer> begun = signer.positionFirst() ? List.of(this.position) : List.of(this.view, this.floor);
			return List.of(signer(this.view, this.floor, this.taken, this.position, begun, this.token));
		}
		boolean position = signer.positionFirst();
		Token signed = signer
			.sign(position ? this.first.getFirst() : this.position, position ? this.view : this.first.getFirst(),
					position ? this.floor : this.first.getLast())
			.orElse(this.token);
		return List.of(signer(this.view, this.floor, this.taken, this.position, null, signed));
	}

	private RevocationModel source(int event, List<Integer> published) {
		return new RevocationModel(event, published, this.view, this.floor, this.taken, this.position, this.first,
				this.token, this.start, this.forgotten, this.read);
	}

	private RevocationModel signer(int event, int atLeast, int floors, int stored, @Nullable List<Integer> begun,
			@Nullable Token presented) {
		return new RevocationModel(this.source, this.revocations, event, atLeast, floors, stored, begun, presented,
				this.start, this.forgotten, this.read);
	}

	private RevocationModel server(int from, int gone, int upTo) {
		return new RevocationModel(this.source, this.revocations, this.view, this.floor, this.taken, this.position,
				this.first, this.token, from, gone, upTo);
	}

}
