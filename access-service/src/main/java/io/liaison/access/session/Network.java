package io.liaison.access.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * As much of a client's address as tells one provider's network from another's: the first
 * half of an IPv4 address, a provider's share of an IPv6 one. Which town that is, nobody
 * could say without asking others, who would then know whom we serve.
 */
public final class Network {

	private static final int SHARE = 4;

	private static final int HALF = 2;

	private Network() {
	}

	/**
	 * @return for instance {@code 203.0.0.0/16} (RFC 4632) or {@code 2001:db8::/32}; null
	 * for what is no address
	 */
	public static @Nullable String of(String address) {
		try {
			byte[] whole = InetAddress.ofLiteral(address).getAddress();
			if (whole.length == HALF * 2) {
				Arrays.fill(whole, HALF, whole.length, (byte) 0);
				return InetAddress.getByAddress(whole).getHostAddress() + "/16";
			}
			Arrays.fill(whole, SHARE, whole.length, (byte) 0);
			String text = Inet6Address.getByAddress(whole).getHostAddress();
			return text.replaceFirst("(:0)+$", "::") + "/32";
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			return null;
		}
	}

}
