/**
 * Work that waits, is claimed by one instance at a time and is repeated until it is done.
 */
@NullMarked
package io.liaison.platform.work;

import org.jspecify.annotations.NullMarked;
