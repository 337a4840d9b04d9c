/** Who looked at what, took what away, loaded, published and took back. */
package cat.impulsem.warehouse.audit;
