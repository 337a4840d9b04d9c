/** Reads the released snapshot; the only place with SQL. */
package cat.impulsem.dashboard.data;
