/**
 * The pages in a real browser.
 */
package io.liaison.systemtest.browser;
