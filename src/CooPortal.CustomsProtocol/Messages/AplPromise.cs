using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>The applicant promises that the data are true, accurate and complete: code 1.</summary>
public sealed record AplPromise
{
    [Element(1, 1, "申请企业承诺代码", Presence = Presence.Required)]
    public required string AplPromiseCode { get; init; }
}
