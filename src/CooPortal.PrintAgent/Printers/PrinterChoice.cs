namespace CooPortal.PrintAgent.Printers;

/// <summary>The printer that the local configuration names; the portal never names one.</summary>
public static class PrinterChoice
{
    private const string Command = "command";

    /// <summary>Makes the printer of an address; an address of no known kind stops the program.</summary>
    public static IPrinter Of(AgentOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Printer))
        {
            return new NoPrinter();
        }

        if (options.Printer == Command)
        {
            return options.PrintCommand.Count > 0
                ? new CommandPrinter(options.PrintCommand, Path.Combine(options.DataFolder, "spool"))
                : throw new AgentCannotStartException("Printer 为 command 时，PrintCommand 须写明打印程序和参数。");
        }

        if (options.Printer.StartsWith("file:", StringComparison.Ordinal) && options.Printer.Length > "file:".Length)
        {
            return new FolderPrinter(options.Printer.StartsWith("file://", StringComparison.Ordinal)
                ? new Uri(options.Printer).LocalPath
                : options.Printer["file:".Length..]);
        }

        return Uri.TryCreate(options.Printer, UriKind.Absolute, out var uri) && uri.Scheme is "ipp" or "ipps"
            ? new IppPrinter(uri)
            : throw new AgentCannotStartException($"Printer: “{options.Printer}” 不是 ipp://、ipps:// 或 file: 地址，也不是 command。");
    }
}
