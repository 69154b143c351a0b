/**
 * The embedded default: a broker, a store and a mail sink that need nothing but a JDK.
 */
@NullMarked
package io.liaison.local;

import org.jspecify.annotations.NullMarked;
