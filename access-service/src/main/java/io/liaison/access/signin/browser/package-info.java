/**
 * The browser and its session: who is signed in there, as what, and whether that still
 * holds.
 */
@NullMarked
package io.liaison.access.signin.browser;

import org.jspecify.annotations.NullMarked;
