using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.Operations.Docking;

/// <summary>What became of an imported message.</summary>
public sealed record DockingOutcome
{
    public required ErpOutcome Result { get; init; }

    /// <summary>Root element; null when the bytes are no XML.</summary>
    public string? Kind { get; init; }

    public Guid? CertificateId { get; init; }

    public string? CertificateNumber { get; init; }

    /// <summary>Attachments only: kind and name of the file.</summary>
    public (string Kind, string Name)? File { get; init; }

    /// <summary>Errors of a refused message; else warnings at most.</summary>
    public IReadOnlyList<DockingFault> Faults { get; init; } = [];

    public bool IsTaken => Result is ErpOutcome.Stored or ErpOutcome.Declared or ErpOutcome.Repeated or ErpOutcome.Passed;

    /// <summary>One sentence for people.</summary>
    public string SentenceZh => Result switch
    {
        ErpOutcome.Stored when File is not null => $"证书 {CertificateNumber} 的附件“{File.Value.Name}”已保存，随下一次申报发送海关。",
        ErpOutcome.Stored => $"证书 {CertificateNumber} 已暂存。",
        ErpOutcome.Declared => $"证书 {CertificateNumber} 已申报，正在发送海关。",
        ErpOutcome.Repeated => $"该报文已处理过（{CertificateNumber}），没有重复处理。",
        ErpOutcome.Passed => "试导入通过，没有保存任何内容。",
        ErpOutcome.TryAgain => "门户暂时无法处理，请稍后重发同一报文。",
        _ => $"报文未通过，共 {Faults.Count(fault => !fault.IsWarning)} 处错误，没有保存任何内容。",
    };
}
