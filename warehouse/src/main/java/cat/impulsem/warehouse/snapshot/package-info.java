/** Released snapshots: read by the dashboard, exports and notebooks. */
package cat.impulsem.warehouse.snapshot;
