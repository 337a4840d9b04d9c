package cat.impulsem.warehouse.audit;

import java.util.Map;

/**
 * One line of the log.
 *
 * @param number its place, from 1
 * @param at when, an ISO instant in UTC
 * @param actor who: the name of an account, or of the system's user for a command
 * @param deed what was done
 * @param details on what: page, unit, file, load, snapshot; never a figure and nothing of a resident
 * @param previous hash of the line before; empty in the first
 * @param hash SHA-256 over all of the above
 */
public record AuditEntry(
        long number, String at, String actor, String deed, Map<String, String> details, String previous, String hash) {}
