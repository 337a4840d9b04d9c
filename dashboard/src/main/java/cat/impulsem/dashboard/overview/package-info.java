/** First page: what changed. */
package cat.impulsem.dashboard.overview;
