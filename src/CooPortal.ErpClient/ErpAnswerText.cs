using System.Text;
using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.ErpClient;

/// <summary>What became of a message, for the ERP and for people.</summary>
internal static class ErpAnswerText
{
    private const int LongestNote = 1000;

    public static bool IsTaken(ErpResult result) => result.Result is ErpOutcome.Stored or ErpOutcome.Declared or ErpOutcome.Repeated or ErpOutcome.Passed;

    /// <summary>A refusal that the client itself says: the portal never saw the message.</summary>
    public static ErpResult Refuse(string name, string reason) => new()
    {
        Name = name,
        Result = ErpOutcome.Refused,
        Note = reason,
        ErpFault = [new ErpFault { IsWarning = false, Reason = reason }],
    };

    /// <summary>Everything, one fault a line, for the file beside the refused one.</summary>
    public static string Explain(ErpResult result)
    {
        var text = new StringBuilder().AppendLine(result.Note);
        foreach (var fault in result.ErpFault ?? [])
        {
            text.AppendLine(Line(fault));
        }

        return text.ToString();
    }

    /// <summary>The answer that the ERP reads: as much of the reasons as the interface has room for.</summary>
    public static FileRetMessage ToFileRet(ErpResult result) => new()
    {
        CertNo = result.CertNo ?? "-",
        FileType = result.FileType,
        FileName = result.FileName,
        RetType = IsTaken(result) ? RetType.Accepted : RetType.Failed,
        Note = Note(result),
    };

    private static string Line(ErpFault fault)
    {
        var where = string.Join(' ', new[] { fault.Element, fault.Caption }.Where(part => !string.IsNullOrEmpty(part)));
        return $"{(fault.IsWarning ? "提示" : "错误")} {where}{(string.IsNullOrEmpty(fault.Value) ? "" : $" “{fault.Value}”")}：{fault.Reason}";
    }

    /// <summary>Line breaks travel as two characters, and so would <c>/n</c> in the text.</summary>
    private static string Note(ErpResult result)
    {
        var text = new StringBuilder(Plain(result.Note ?? ""));
        var faults = (result.ErpFault ?? []).OrderBy(fault => fault.IsWarning).ToList();
        for (var index = 0; index < faults.Count; index++)
        {
            var line = "\n" + Plain(Line(faults[index]));
            var rest = $"\n另有 {faults.Count - index} 项{(IsTaken(result) ? "提示" : "，见 FailBox 中的说明")}。";
            if (text.Length + line.Length + rest.Length + (2 * (index + 2)) > LongestNote)
            {
                return text.Append(rest).ToString();
            }

            text.Append(line);
        }

        return text.ToString();
    }

    private static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("/n", "/ n", StringComparison.Ordinal);
}
