package io.liaison.platform.work;

/**
 * A claim that is not lost, for tests of tasks.
 */
public record HeldClaim(int attempt) implements Claim {

	@Override
	public boolean held() {
		return true;
	}

}
