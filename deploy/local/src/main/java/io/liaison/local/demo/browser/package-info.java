/**
 * Everybody in their own browser: signing in, reading mails, and what scripts on pages
 * ask of the API.
 */
@NullMarked
package io.liaison.local.demo.browser;

import org.jspecify.annotations.NullMarked;
