namespace CooPortal.PrintAgent.Printers;

/// <summary>No usable answer from the printer: what was asked may or may not have happened.</summary>
public sealed class PrinterUnreachableException(string message, Exception? inner = null) : Exception(message, inner);
