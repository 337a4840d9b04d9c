/** The indicator catalogue: one file per indicator. */
package cat.impulsem.warehouse.indicator;
