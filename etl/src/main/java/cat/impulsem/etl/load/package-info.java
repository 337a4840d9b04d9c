/** From delivered rows to facts: checking, staging, conforming, quarantine, ledger. */
package cat.impulsem.etl.load;
