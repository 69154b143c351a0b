/**
 * A service's copies of what other services own, each as of the last event taken in.
 */
@NullMarked
package io.liaison.platform.consumer.view;

import org.jspecify.annotations.NullMarked;
