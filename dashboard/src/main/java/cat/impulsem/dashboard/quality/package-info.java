/** What was delivered, what was refused, what can be taken away. */
package cat.impulsem.dashboard.quality;
