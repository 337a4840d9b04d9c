/** Figures of several components or categories: declared, computed, protected, released. */
package cat.impulsem.warehouse.analysis;
