/** The page of those who answer for the data: who looked at what. */
package cat.impulsem.dashboard.audit;
