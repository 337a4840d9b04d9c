/**
 * The sealed release: which figures a release shows, the proof that no hidden one can be found from them, the ledger of
 * what was ever shown. Start reading at {@link cat.impulsem.warehouse.seal.Seal}.
 */
package cat.impulsem.warehouse.seal;
