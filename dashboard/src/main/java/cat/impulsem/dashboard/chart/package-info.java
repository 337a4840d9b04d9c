/** The only place that knows Vaadin Charts, and the small drawings beside them. */
package cat.impulsem.dashboard.chart;
