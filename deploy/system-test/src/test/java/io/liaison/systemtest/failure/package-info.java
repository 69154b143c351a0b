/**
 * The main job while processes are killed or stand still.
 */
package io.liaison.systemtest.failure;
