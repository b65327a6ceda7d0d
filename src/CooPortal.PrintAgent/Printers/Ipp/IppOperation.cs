namespace CooPortal.PrintAgent.Printers.Ipp;

/// <summary>Operation ids of RFC 8011 that this client uses.</summary>
public enum IppOperation : short
{
    ValidateJob = 0x0004,
    CreateJob = 0x0005,
    SendDocument = 0x0006,
    CancelJob = 0x0008,
    GetJobAttributes = 0x0009,
    GetJobs = 0x000A,
    GetPrinterAttributes = 0x000B,
}
