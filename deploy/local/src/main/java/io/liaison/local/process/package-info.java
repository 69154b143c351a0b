/**
 * Java processes that are kept running until they are told to stop, with the data folder,
 * the logs and the caches that they use.
 */
@NullMarked
package io.liaison.local.process;

import org.jspecify.annotations.NullMarked;
