/** The commands of ./impulsem. */
package cat.impulsem.etl.cli;
