/**
 * The main job while processes are killed.
 */
package io.liaison.systemtest.failure;
