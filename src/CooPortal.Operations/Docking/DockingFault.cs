using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;

namespace CooPortal.Operations.Docking;

/// <summary>One thing that is wrong with an imported message: where, what stands there, why.</summary>
/// <param name="Element">The element; null when it concerns the whole message.</param>
/// <param name="Value">What stands there; empty for none.</param>
/// <param name="Reason">What is wrong and how to mend it, in Chinese.</param>
/// <param name="IsWarning">Worth a look; the message is taken all the same.</param>
public sealed record DockingFault(FieldPath? Element, string Value, string Reason, bool IsWarning = false)
{
    private const int LongestValue = 100;

    /// <summary>What people call the element, with its line; empty for the whole message.</summary>
    public string Caption => Element is { } element ? ElementCaptions.Of(element) : "";

    public static DockingFault Of(MessageFault fault) => new(fault.Element, fault.Value, fault.Reason);

    /// <summary>A broken rule of the form, said in the words of the interface.</summary>
    public static DockingFault Of(BrokenRule rule, CustomsMessage? message)
    {
        var element = RefusalReasons.ElementOf(rule.Path);
        return new DockingFault(element, element is { } path && message is not null ? Shorten(MessageValue.Of(message, path)) : "", rule.Message, rule.IsWarning);
    }

    private static string Shorten(string value) => value.Length <= LongestValue ? value : value[..LongestValue] + "…";
}
