namespace CooPortal.PrintAgent.Printers;

/// <summary>The printer refused to make a job; nothing of it is left there.</summary>
public sealed class PrinterRefusedException(string message) : Exception(message);
