/** Keyed pseudonyms instead of identifiers. */
package cat.impulsem.etl.pseudonym;
