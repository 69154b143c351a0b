/**
 * More is asked for than can be done.
 */
package io.liaison.systemtest.overload;
