package io.liaison.access.view;

import java.util.List;

/**
 * A purchaser's account whose people may act for a customer (D16).
 *
 * @param scopes what they may look after
 */
record NamedPurchaser(String accountId, List<String> scopes) {
}
