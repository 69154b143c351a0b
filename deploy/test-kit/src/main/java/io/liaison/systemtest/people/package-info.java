/**
 * Those who use Liaison: staff, clients, the programs they sign in with.
 */
package io.liaison.systemtest.people;
