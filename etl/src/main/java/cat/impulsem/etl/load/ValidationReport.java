package cat.impulsem.etl.load;

public record ValidationReport() {}
