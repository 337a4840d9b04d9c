/** Numbers, dates, texts, tables and files in three languages. */
package cat.impulsem.dashboard.format;
