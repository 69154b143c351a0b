/**
 * The first start: the provider's own account and its owner.
 */
@NullMarked
package io.liaison.contacts.bootstrap;

import org.jspecify.annotations.NullMarked;
