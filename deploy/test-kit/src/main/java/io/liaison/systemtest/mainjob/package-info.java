/**
 * The main job, done by people over HTTP: access for a client, a ticket and its answer,
 * access taken away.
 */
package io.liaison.systemtest.mainjob;
