namespace CooPortal.PrintAgent.Printers;

/// <summary>The printer works on another job and made none for us.</summary>
public sealed class PrinterBusyException : Exception
{
    public PrinterBusyException() : base("The printer is busy.")
    {
    }
}
