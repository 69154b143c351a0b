package io.liaison.access.actionlink;

import java.util.Set;

import io.liaison.access.actionlink.rule.Action;

/**
 * What links can be minted for.
 *
 * @param actions those that the firm allows
 * @param systems those that serve such actions
 */
record Offer(Set<Action> actions, Set<String> systems) {

}
