/** Who may see what: roles, grants, and the file that gives them. */
package cat.impulsem.warehouse.access;
