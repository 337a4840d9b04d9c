/** Deliveries as they come: folders, file formats, mappings from foreign systems. */
package cat.impulsem.etl.intake;
