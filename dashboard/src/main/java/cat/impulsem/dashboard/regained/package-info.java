/** How regained time came about and where it went, for any territory. */
package cat.impulsem.dashboard.regained;
