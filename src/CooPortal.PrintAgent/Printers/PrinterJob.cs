using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Printers;

/// <summary>
/// A job in the printer. Numbers start again with the printer, so name and UUID must match too. Kind and printer are kept with it:
/// after a restart the evidence must be judged by the printer that got the job.
/// </summary>
public sealed record PrinterJob(string Name, string Uri, string? Uuid, PrinterKind Kind, string Printer);
