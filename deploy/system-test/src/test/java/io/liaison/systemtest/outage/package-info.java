/**
 * The main job while processes stand still.
 */
package io.liaison.systemtest.outage;
