/** Where things lie: the folders of a store and its ledger. */
package cat.impulsem.warehouse.store;
