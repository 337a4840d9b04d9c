/** Notebooks in Java over the released snapshot: the kernel that runs cells, and what cells call. */
package cat.impulsem.notebooks;
