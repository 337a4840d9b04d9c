/** What surrounds every page: address, bars, preferences. */
package cat.impulsem.dashboard.shell;
