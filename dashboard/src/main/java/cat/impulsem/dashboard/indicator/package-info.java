/** One indicator over time and between territories. */
package cat.impulsem.dashboard.indicator;
