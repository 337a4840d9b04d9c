/** The simulated demo city. */
package cat.impulsem.etl.demo;
