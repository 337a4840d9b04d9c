/** The dashboard: Vaadin pages over the released snapshot. Start with {@link cat.impulsem.dashboard.Dashboard}. */
package cat.impulsem.dashboard;
