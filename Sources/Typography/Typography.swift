/// Column widths, wrapping and safe printing.
public enum Typography {}
