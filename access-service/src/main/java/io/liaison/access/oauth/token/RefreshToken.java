package io.liaison.access.oauth.token;

import java.util.Optional;

import io.liaison.access.link.LinkSigner;

/**
 * One of the refresh tokens of an authorization: {@code authorization~number~seal}. The
 * number and the seal are all there is to it, so none is stored, and whoever presents one
 * twice within the grace gets the same successor twice.
 */
record RefreshToken(String authorizationId, long number) {

	private static final String PURPOSE = "refresh token";

	String value(LinkSigner linkSigner) {
		String text = this.authorizationId + "~" + this.number;
		return text + "~" + linkSigner.of(PURPOSE, text);
	}

	RefreshToken successor() {
		return new RefreshToken(this.authorizationId, this.number + 1);
	}

	/** Reads a token of ours, old ones too. */
	static Optional<RefreshToken> read(String value, LinkSigner linkSigner) {
		String[] parts = value.split("~");
		return (parts.length == 3 && linkSigner.matches(PURPOSE, parts[0] + "~" + parts[1], parts[2]))
				? Optional.of(new RefreshToken(parts[0], Long.parseLong(parts[1]))) : Optional.empty();
	}

}
