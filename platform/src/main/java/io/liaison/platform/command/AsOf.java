package io.liaison.platform.command;

/**
 * What a decision knew of another aggregate: the last event of it that was read. Whoever
 * goes on from the decision waits until that event has come to them, too. One member
 * {@code asOf} of events.
 *
 * @param source who told it (CloudEvents), for instance {@code /contacts}
 * @param subject id of the aggregate
 * @param sequence number of the event among those of the aggregate
 */
public record AsOf(String source, String subject, long sequence) {

}
