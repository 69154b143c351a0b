package io.liaison.platform.security.revocation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.liaison.platform.problem.Refusal;
import io.liaison.platform.security.revocation.Revocation.Kind;
import io.liaison.platform.security.revocation.RevocationModel.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revoked rights do not come back: every order in which an account shrinks and grows, the
 * signer hears of it, signs, a resource server reads, forgets and starts anew, with the
 * real {@link SignedVersions} and {@link MinimumVersions}.
 */
class RevocationModelTests {

	private static final String ACCOUNT = "a1";

	private final Map<Object, Boolean> verdicts = new HashMap<>();

	@Test
	void noTokenBelowARevocationThatWasReadIsAccepted() {
		Exploration found = explore(RevocationModelTests::signed, this::accepts);
		assertThat(found.broken).isNull();
		// it is no rule that refuses everything
		assertThat(found.states).isGreaterThan(10_000);
		assertThat(found.accepted).isGreaterThan(1_000);
		assertThat(found.refused).isGreaterThan(1_000);
	}

	@Test
	void whereEverythingHasCaughtUpATokenIsSignedAndAccepted() {
		Set<RevocationModel> states = explore(RevocationModelTests::signed, this::accepts).seen.keySet();
		assertThat(states).filteredOn(RevocationModel::caughtUp)
			.isNotEmpty()
			.allSatisfy((state) -> assertThat(
					signed(state.position(), state.view(), state.floor()).filter((token) -> accepts(state, token)))
				.as(state.toString())
				.isPresent());
	}

	@Test
	void aRevokedRightComesBackWhereTheSignersPositionDoesNotCount() {
		assertThat(explore(RevocationModelTests::signed,
				(state, token) -> accepts(state, new Token(token.version(), Long.MAX_VALUE))).broken)
			.isNotNull();
	}

	@Test
	void aRevokedRightComesBackWhereAViewMayLieBelowItsFloor() {
		assertThat(explore((position, view, floor) -> Optional.of(new Token(view, position)), this::accepts).broken)
			.isNotNull();
	}

	@Test
	void aRevokedRightComesBackWhereThePositionIsReadAfterTheView() {
		assertThat(explore(new Signer() {
			@Override
			public Optional<Token> sign(long position, long view, long floor) {
				return signed(position, view, floor);
			}

			@Override
			public boolean positionFirst() {
				return false;
			}
		}, this::accepts).broken).isNotNull();
	}

	private static Optional<Token> signed(long position, long view, long floor) {
		try {
			SignedVersions token = SignedVersions.asOf(position).view(Kind.ACCOUNT, ACCOUNT, view, floor);
			return Optional.of(new Token(token.versions().get("a:" + ACCOUNT), token.position()));
		}
		catch (Refusal wait) {
			return Optional.empty();
		}
	}

	/** Asks a resource server that read, forgot and started as in this state. */
	private boolean accepts(RevocationModel state, Token token) {
		return this.verdicts.computeIfAbsent(state.asked(token), (key) -> {
			AtomicLong clock = new AtomicLong();
			MinimumVersions server = new MinimumVersions(clock::get);
			server.begin("topic", state.start(), state.start());
			for (int offset = state.start(); offset < state.read(); offset++) {
				if (offset == state.forgotten()) {
					clock.addAndGet(MinimumVersions.KEPT.toNanos() + 1);
				}
				server.read(offset, new Revocation(Kind.ACCOUNT, ACCOUNT, state.revocations().get(offset)));
			}
			if (state.read() == state.forgotten()) {
				clock.addAndGet(MinimumVersions.KEPT.toNanos() + 1);
			}
			server.reached(state.read());
			return !server
				.validate(Jwt.withTokenValue("t")
					.header("alg", "ES256")
					.subject("s")
					.claim("acc", ACCOUNT)
					.claim("ver", Map.of("a:" + ACCOUNT, token.version()))
					.claim("rev", token.position())
					.build())
				.hasErrors();
		});
	}

	/** Breadth first, so that what breaks the rule is shown in the fewest steps. */
	private static Exploration explore(Signer signer, ResourceServer server) {
		Exploration exploration = new Exploration();
		ArrayDeque<RevocationModel> open = new ArrayDeque<>();
		open.add(RevocationModel.START);
		exploration.seen.put(RevocationModel.START, RevocationModel.START);
		while (!open.isEmpty() && exploration.broken == null) {
			RevocationModel state = open.remove();
			exploration.judge(state, server);
			state.next(signer).forEach((next) -> {
				if (exploration.seen.putIfAbsent(next, state) == null) {
					open.add(next);
				}
			});
		}
		exploration.states = exploration.seen.size();
		return exploration;
	}

	interface Signer {

		Optional<Token> sign(long position, long view, long floor);

		default boolean positionFirst() {
			return true;
		}

	}

	interface ResourceServer {

		boolean accepts(RevocationModel state, Token token);

	}

	private static final class Exploration {

		private final Map<RevocationModel, RevocationModel> seen = new HashMap<>();

		private int states;

		private int accepted;

		private int refused;

		private @Nullable RevocationModel broken;

		private void judge(RevocationModel state, ResourceServer server) {
			Token token = state.token();
			if (token == null) {
				return;
			}
			if (!server.accepts(state, token)) {
				this.refused++;
			}
			else if (token.version() < state.atLeast()) {
				this.broken = state;
			}
			else {
				this.accepted++;
			}
		}

	}

}
