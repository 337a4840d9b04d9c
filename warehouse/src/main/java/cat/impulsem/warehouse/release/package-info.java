/** From computed values to a released snapshot: disclosure control, manifest, switch. */
package cat.impulsem.warehouse.release;
