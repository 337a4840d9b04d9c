/** One territory and the profile of its indicators. */
package cat.impulsem.dashboard.unit;
