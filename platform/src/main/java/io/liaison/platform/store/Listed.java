package io.liaison.platform.store;

/**
 * An aggregate as a list shows it: some components of its state.
 *
 * @param version for its ETag
 * @param state only what is shown
 */
public record Listed<V extends Record>(String id, long version, V state) {

}
