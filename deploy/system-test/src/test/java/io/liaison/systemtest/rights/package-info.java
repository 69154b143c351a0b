/**
 * Who may not do what, tried by people with tokens of their own.
 */
package io.liaison.systemtest.rights;
