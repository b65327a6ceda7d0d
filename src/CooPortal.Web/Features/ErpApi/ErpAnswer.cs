using CooPortal.CustomsProtocol.Messages;
using CooPortal.Operations.Docking;

namespace CooPortal.Web.Features.ErpApi;

/// <summary>The outcome of an import as the interface says it.</summary>
public static class ErpAnswer
{
    private const int MostFaults = 200;

    public static ErpResult Of(string name, DockingOutcome outcome) => new()
    {
        Name = name,
        Result = outcome.Result,
        Kind = Clean(outcome.Kind, 60),
        CertNo = Clean(outcome.CertificateNumber, 30),
        FileType = Clean(outcome.File?.Kind, 4),
        FileName = Clean(outcome.File?.Name, 400),
        Note = Clean(outcome.SentenceZh, 1000),
        ErpFault = [.. outcome.Faults.Take(MostFaults).Select(fault => new ErpFault
        {
            IsWarning = fault.IsWarning,
            Element = Clean(fault.Element?.ToString(), 100),
            Caption = Clean(fault.Caption, 100),
            Value = Clean(fault.Value, 200),
            Reason = Clean(fault.Reason, 1000) ?? "未说明原因",
        })],
    };

    /// <summary>One line of characters that XML can carry.</summary>
    private static string? Clean(string? text, int longest)
    {
        var line = new string([.. (text ?? "").ReplaceLineEndings(" ").Where(character => !char.IsControl(character) && !char.IsSurrogate(character) && character < '\uFFFE')]).Trim();
        return line.Length == 0 ? null : line.Length <= longest ? line : line[..longest];
    }
}
