/**
 * The first member of staff comes in, out, back in, and brings another.
 */
package io.liaison.systemtest.signin;
