package io.liaison.gateway.connection;

import io.liaison.gateway.problem.GatewayProblem;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that cannot be understood, or that no service would take, with a
 * problem and ends the connection. It stands before the server, which would answer with
 * an empty body.
 */
@Sharable
final class IllFormedRequests extends ChannelInboundHandlerAdapter {

	/** fewer than the services take, for the gateway adds some */
	static final int MOST_HEADERS = 80;

	private final ConnectionProblems problems;

	IllFormedRequests(ConnectionProblems problems) {
		this.problems = problems;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
		GatewayProblem fault = (message instanceof HttpRequest request) ? fault(request) : null;
		if (fault == null) {
			super.channelRead(context, message);
			return;
		}
		// what could not be read at all has a stand-in for its address
		HttpRequest request = (HttpRequest) message;
		String target = request.decoderResult().isFailure() ? null : request.uri();
		ReferenceCountUtil.release(message);
		this.problems.answer(context, fault, target);
	}

	private static @Nullable GatewayProblem fault(HttpRequest request) {
		if (request.decoderResult().isFailure()) {
			return switch (request.decoderResult().cause()) {
				case TooLongHttpLineException line -> GatewayProblem.addressTooLong();
				case TooLongHttpHeaderException headers -> GatewayProblem.headersTooLarge();
				default -> GatewayProblem.invalid("This is no valid HTTP request.");
			};
		}
		if (request.headers().size() > MOST_HEADERS) {
			return GatewayProblem.headersTooLarge();
		}
		return RequestTarget.isWellFormed(request.uri()) ? null : GatewayProblem
			.invalid("The address has characters that must be percent-encoded, or escapes that are not UTF-8.");
	}

}
