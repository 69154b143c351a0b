package io.liaison.access.identity.proof;

/** What somebody showed who has the second factor. Serves once. */
public sealed interface FactorProof {

	/**
	 * A code of the authenticator app.
	 *
	 * @param step number of the 30 seconds that it is of
	 */
	record Code(long step) implements FactorProof {
	}

	/**
	 * One of the recovery codes.
	 */
	record Recovery(String hash) implements FactorProof {
	}

}
