/** Texts for people: languages, nearest names, lists of mistakes. */
package cat.impulsem.warehouse.text;
