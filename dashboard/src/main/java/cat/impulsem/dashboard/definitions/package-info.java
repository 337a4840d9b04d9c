/** What every figure means, and who owns what. */
package cat.impulsem.dashboard.definitions;
