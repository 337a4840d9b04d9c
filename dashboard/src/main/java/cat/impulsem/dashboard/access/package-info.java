/** Signing in, what the person who is signed in may see by now, and the policies that browsers are told. */
package cat.impulsem.dashboard.access;
