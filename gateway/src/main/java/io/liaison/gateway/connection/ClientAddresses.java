package io.liaison.gateway.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who a client is: the peer of the connection, or whom a trusted proxy names in
 * {@code X-Forwarded-For}.
 */
@Component
public final class ClientAddresses {

	private final List<IpSubnetFilterRule> trusted;

	ClientAddresses(ConnectionSettings settings) {
		this.trusted = settings.trustedProxies().stream().map(ClientAddresses::network).toList();
	}

	private static IpSubnetFilterRule network(String configured) {
		String cidr = configured.contains("/") ? configured : configured + (configured.contains(":") ? "/128" : "/32");
		return new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT);
	}

	/**
	 * The last address that no trusted proxy has.
	 * @param forwarded values of {@code X-Forwarded-For}, as they came
	 */
	public @Nullable InetAddress of(@Nullable InetSocketAddress peer, List<String> forwarded) {
		InetAddress client = (peer != null) ? peer.getAddress() : null;
		List<String> hops = forwarded.stream().flatMap((value) -> Stream.of(value.split(","))).toList().reversed();
		for (String hop : hops) {
			InetAddress before = NetUtil.createInetAddressFromIpAddressString(withoutPort(hop.strip()));
			if (client == null || before == null || !isTrusted(client)) {
				break;
			}
			client = before;
		}
		return client;
	}

	/** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
	private static String withoutPort(String hop) {
		if (hop.startsWith("[")) {
			return hop.substring(1, Math.max(1, hop.indexOf(']')));
		}
		int colon = hop.indexOf(':');
		return (colon >= 0 && colon == hop.lastIndexOf(':')) ? hop.substring(0, colon) : hop;
	}

	private boolean isTrusted(InetAddress address) {
		InetSocketAddress socket = new InetSocketAddress(address, 0);
		return this.trusted.stream().anyMatch((network) -> network.matches(socket));
	}

	/**
	 * What one client is counted by: an IPv4 address, or the /64 of which an IPv6 client
	 * may use any address.
	 */
	public static String countedBy(@Nullable InetAddress address) {
		return switch (address) {
			case null -> "unknown";
			case Inet6Address six -> HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
			default -> address.getHostAddress();
		};
	}

}
