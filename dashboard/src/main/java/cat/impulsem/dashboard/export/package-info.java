/** Files of what is on the screen: the same tables that the page shows, as CSV and as workbooks. */
package cat.impulsem.dashboard.export;
