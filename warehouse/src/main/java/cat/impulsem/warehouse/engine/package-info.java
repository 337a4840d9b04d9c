/** The indicator engine: periods, history, additivity, value states, on any SQL engine. */
package cat.impulsem.warehouse.engine;
