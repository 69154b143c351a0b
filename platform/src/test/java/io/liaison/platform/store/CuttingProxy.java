package io.liaison.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between driver and store: it can lose the answer to a command that the store
 * carries out, or let nobody through.
 */
public final class CuttingProxy implements AutoCloseable {

	private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicInteger answersToLose = new AtomicInteger();

	private final URI target;

	private volatile String command = "";

	private volatile boolean away;

	public CuttingProxy(String uri) throws IOException {
		this.target = URI.create(uri);
		Thread.ofVirtual().start(this::accept);
	}

	public String uri() {
		return "mongodb://localhost:" + this.server.getLocalPort() + this.target.getPath();
	}

	/** The store carries the next such command out, but nobody hears of it. */
	public void loseAnswersTo(String command, int times) {
		this.command = command;
		this.answersToLose.set(times);
	}

	public int answersToLose() {
		return this.answersToLose.get();
	}

	public void away(boolean away) {
		this.away = away;
		if (away) {
			this.sockets.forEach(CuttingProxy::cut);
		}
	}

	private void accept() {
		while (!this.server.isClosed()) {
			try {
				Socket client = this.server.accept();
				if (this.away) {
					client.close();
					continue;
				}
				Socket store = new Socket(this.target.getHost(), this.target.getPort());
				this.sockets.add(client);
				this.sockets.add(store);
				boolean[] lose = new boolean[1];
				Thread.ofVirtual().start(() -> copy(client, store, lose, true));
				Thread.ofVirtual().start(() -> copy(store, client, lose, false));
			}
			catch (IOException ex) {
				// closed
			}
		}
	}

	private void copy(Socket from, Socket to, boolean[] lose, boolean request) {
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[1 << 16];
			for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
				if (request && new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(this.command)
						&& this.answersToLose.get() > 0) {
					this.answersToLose.decrementAndGet();
					lose[0] = true;
				}
				if (!request && lose[0]) {
					break;
				}
				out.write(buffer, 0, length);
				out.flush();
			}
		}
		catch (IOException ex) {
			// cut
		}
		cut(from);
		cut(to);
	}

	private static void cut(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// is cut
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		this.sockets.forEach(CuttingProxy::cut);
	}

}
