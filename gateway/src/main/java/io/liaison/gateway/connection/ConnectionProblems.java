package io.liaison.gateway.connection;

import io.liaison.gateway.problem.GatewayProblem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes a problem as the last thing on a connection. */
@Component
final class ConnectionProblems {

	private final JsonMapper json;

	ConnectionProblems(JsonMapper json) {
		this.json = json;
	}

	/**
	 * @param target of the request, none when it could not be read
	 */
	void answer(ChannelHandlerContext context, GatewayProblem problem, @Nullable String target) {
		byte[] body = this.json
			.writeValueAsBytes((target != null) ? problem.at(RequestTarget.path(target)) : problem.getBody());
		DefaultFullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
				HttpResponseStatus.valueOf(problem.getStatusCode().value()), Unpooled.wrappedBuffer(body));
		problem.getHeaders().forEach((name, values) -> response.headers().set(name, values));
		response.headers()
			.set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
			.set(HttpHeaderNames.CONTENT_LENGTH, body.length)
			.set("X-Content-Type-Options", "nosniff")
			.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
		context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
	}

}
