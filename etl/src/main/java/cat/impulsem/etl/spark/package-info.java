/** The Spark session, and Spark as an engine of indicators. */
package cat.impulsem.etl.spark;
