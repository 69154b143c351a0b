/**
 * What other services own and this one needs to decide: a copy each of the last event
 * read.
 */
@NullMarked
package io.liaison.notification.view;

import org.jspecify.annotations.NullMarked;
