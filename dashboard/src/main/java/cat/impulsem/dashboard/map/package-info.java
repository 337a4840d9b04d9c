/** Where districts and neighbourhoods lie on a map: as tiles, or in true outline from a file. */
package cat.impulsem.dashboard.map;
