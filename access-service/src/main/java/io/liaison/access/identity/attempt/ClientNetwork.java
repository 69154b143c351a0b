package io.liaison.access.identity.attempt;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The network by which a client is counted: an IPv4 address, or the /64 of an IPv6 one,
 * since whoever has one address of it has all of them (RFC 4291, 2.5.4).
 */
public final class ClientNetwork {

	private static final int PREFIX = 8;

	private ClientNetwork() {
	}

	public static String of(String address) {
		try {
			InetAddress literal = InetAddress.ofLiteral(address);
			return (literal instanceof Inet6Address) ? HexFormat.of().formatHex(literal.getAddress(), 0, PREFIX) + "/64"
					: literal.getHostAddress();
		}
		catch (IllegalArgumentException noLiteral) {
			return address;
		}
	}

}
