package io.liaison.gateway.connection;

import java.net.InetSocketAddress;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.liaison.gateway.problem.GatewayProblem;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests of one connection whose bodies do not keep coming (408). The clock runs
 * from the moment the server wants more of a body to the moment more is there.
 */
final class BodyPace extends ChannelDuplexHandler {

	private final ConnectionSettings settings;

	private final ClientAddresses clients;

	private final WaitingBodies waitingBodies;

	private final ConnectionProblems problems;

	private @Nullable HttpRequest receiving;

	private @Nullable String counted;

	private @Nullable ScheduledFuture<?> alarm;

	private boolean answering;

	private long bytes;

	private long waited;

	private long since;

	BodyPace(ConnectionSettings settings, ClientAddresses clients, WaitingBodies waitingBodies,
			ConnectionProblems problems) {
		this.settings = settings;
		this.clients = clients;
		this.waitingBodies = waitingBodies;
		this.problems = problems;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
		stopClock();
		if (message instanceof HttpRequest request) {
			this.receiving = request;
			this.answering = false;
			this.bytes = 0;
			this.waited = 0;
		}
		if (message instanceof HttpContent broken && broken.decoderResult().isFailure()) {
			ReferenceCountUtil.release(message);
			refuse(context, GatewayProblem.invalid("The body is not well formed."));
			return;
		}
		if (message instanceof HttpContent part) {
			this.bytes += part.content().readableBytes();
		}
		if (message instanceof LastHttpContent) {
			done();
		}
		super.channelRead(context, message);
	}

	@Override
	public void read(ChannelHandlerContext context) throws Exception {
		HttpRequest request = this.receiving;
		if (request != null && this.alarm == null) {
			if (!mayWait(context, request)) {
				refuse(context, GatewayProblem.tooMany("Too many bodies are on their way from this address.", 5));
				return;
			}
			this.since = System.nanoTime();
			this.alarm = context.executor()
				.schedule(() -> refuse(context, GatewayProblem.slowBody()), patience(), TimeUnit.NANOSECONDS);
		}
		super.read(context);
	}

	private boolean mayWait(ChannelHandlerContext context, HttpRequest request) {
		if (this.counted == null) {
			InetSocketAddress peer = (context.channel().remoteAddress() instanceof InetSocketAddress it) ? it : null;
			String address = ClientAddresses
				.countedBy(this.clients.of(peer, request.headers().getAll("X-Forwarded-For")));
			if (!this.waitingBodies.enter(address)) {
				return false;
			}
			this.counted = address;
		}
		return true;
	}

	/** In nanoseconds. */
	private long patience() {
		long earned = TimeUnit.SECONDS.toNanos(1) / this.settings.bodyRate().toBytes() * this.bytes;
		long left = this.settings.bodyGrace().toNanos() + earned - this.waited;
		return Math.clamp(left, 0, this.settings.bodyPause().toNanos());
	}

	private void refuse(ChannelHandlerContext context, GatewayProblem problem) {
		HttpRequest request = this.receiving;
		if (request == null) {
			return;
		}
		done();
		if (this.answering) {
			context.close();
		}
		else {
			this.problems.answer(context, problem, request.uri());
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
		this.answering |= message instanceof HttpResponse response && response.status().code() >= 200;
		super.write(context, message, promise);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) throws Exception {
		done();
		super.channelInactive(context);
	}

	private void done() {
		stopClock();
		this.receiving = null;
		if (this.counted != null) {
			this.waitingBodies.leave(this.counted);
			this.counted = null;
		}
	}

	private void stopClock() {
		if (this.alarm != null) {
			this.alarm.cancel(false);
			this.alarm = null;
			this.waited += System.nanoTime() - this.since;
		}
	}

}
