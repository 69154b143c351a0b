package io.liaison.platform.command;

/**
 * The event of another aggregate that led to a change: the {@code cause} of events.
 *
 * @param source who told it (CloudEvents), for instance {@code /contacts}
 * @param subject id of the aggregate it happened to
 * @param sequence its number among the events of that aggregate
 */
public record Cause(String source, String subject, long sequence) {

}
