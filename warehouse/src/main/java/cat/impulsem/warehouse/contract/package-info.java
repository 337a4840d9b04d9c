/** Source contracts: what each delivered table must look like. */
package cat.impulsem.warehouse.contract;
