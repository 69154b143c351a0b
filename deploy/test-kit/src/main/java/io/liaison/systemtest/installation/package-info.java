/**
 * Everything that {@code deploy/up} starts, as a test starts, kills and stops it.
 */
package io.liaison.systemtest.installation;
