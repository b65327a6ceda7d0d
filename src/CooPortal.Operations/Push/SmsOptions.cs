namespace CooPortal.Operations.Push;

/// <summary>短信网关; section <c>Push:Sms</c>. The shape of its calls is in docs/operations/push.md.</summary>
public sealed record SmsOptions
{
    public Uri? Address { get; init; }

    /// <summary>Headers of every call, the gateway's key among them.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>短信签名, without its brackets.</summary>
    public string Sign { get; init; } = "";

    /// <summary>Template under which the operator has approved the notices.</summary>
    public string Template { get; init; } = "";

    /// <summary>Template of the codes that confirm a number.</summary>
    public string CodeTemplate { get; init; } = "";

    public bool IsConfigured => Address is not null;

    internal IEnumerable<string> Problems(bool allowLoopback)
    {
        if (IsConfigured && !PushOptions.IsSafe(Address, allowLoopback))
        {
            yield return "Push:Sms:Address must be https.";
        }

        if (IsConfigured && Sign.Length == 0)
        {
            yield return "Push:Sms:Sign is missing.";
        }
    }
}
