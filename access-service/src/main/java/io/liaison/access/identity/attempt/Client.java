package io.liaison.access.identity.attempt;

/**
 * From where somebody tries to sign in.
 *
 * @param address IP address, as a trusted proxy tells it
 * @param devices what the browser shows of earlier sign-ins ({@link KnownDevices}), or
 * nothing
 */
public record Client(String address, String devices) {
}
