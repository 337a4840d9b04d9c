/** Two to six territories beside one another in one to three indicators. */
package cat.impulsem.dashboard.compare;
